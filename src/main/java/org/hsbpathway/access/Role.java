package org.hsbpathway.access;

import static org.hsbpathway.access.Duty.ADMINISTER;
import static org.hsbpathway.access.Duty.ALLOCATE;
import static org.hsbpathway.access.Duty.ANSWER_FOR_DATES;
import static org.hsbpathway.access.Duty.ASSESS_TOGETHER;
import static org.hsbpathway.access.Duty.DESIGN;
import static org.hsbpathway.access.Duty.KEEP_RUNNING;
import static org.hsbpathway.access.Duty.OVERSEE;
import static org.hsbpathway.access.Duty.RAISE_CONCERNS;
import static org.hsbpathway.access.Duty.WORK_ON_TASKS;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.authorization.Groups;

/**
 * The groups people work in and the duties of each. Which tasks a group works on is not said here:
 * the models name it as candidate group, and {@link CandidateGroups} grants what that needs.
 */
enum Role {
  FRONT_DOOR("hsb-front-door", "Front door", WORK_ON_TASKS, RAISE_CONCERNS),
  TEAM_MANAGER("hsb-team-manager", "Team managers", WORK_ON_TASKS, ALLOCATE, OVERSEE),
  /**
   * Reports that a child has died, agrees to the destruction of a record, and hears of a date when
   * team managers were asked and nobody has said why it passed.
   */
  SERVICE_MANAGER("hsb-service-manager", "Service managers", WORK_ON_TASKS, ANSWER_FOR_DATES),
  SOCIAL_WORKER("hsb-social-worker", "Social workers", WORK_ON_TASKS, RAISE_CONCERNS),
  LINKED_CHILD_WORKER(
      "hsb-linked-child-worker", "Workers of children who were harmed", WORK_ON_TASKS),
  COORDINATOR(
      "hsb-coordinator", "HSB coordinators", WORK_ON_TASKS, ANSWER_FOR_DATES, RAISE_CONCERNS),
  ASSESSOR("hsb-assessor", "Assessors", WORK_ON_TASKS),
  PRACTITIONER("hsb-practitioner", "Intervention practitioners", WORK_ON_TASKS),
  FAMILY_SUPPORT("hsb-family-support", "Family support workers", WORK_ON_TASKS),
  CONFERENCE_CHAIR("hsb-cp-chair", "Conference chairs", WORK_ON_TASKS),
  REVIEWING_OFFICER("hsb-iro", "Independent reviewing officers", WORK_ON_TASKS, ANSWER_FOR_DATES),
  YOUTH_JUSTICE("hsb-yjs", "Youth justice service", WORK_ON_TASKS, RAISE_CONCERNS, ASSESS_TOGETHER),
  PARTNER("hsb-partner-read", "Named partners"),
  BUSINESS_SUPPORT("hsb-business-support", "Business support", WORK_ON_TASKS),
  INFORMATION_GOVERNANCE(
      "hsb-info-governance", "Information governance", WORK_ON_TASKS, ANSWER_FOR_DATES),
  AUDITOR("hsb-auditor", "Auditors", WORK_ON_TASKS, OVERSEE),
  COMMISSIONER("hsb-commissioner", "Commissioners"),
  EMERGENCY_DUTY("hsb-edt", "Emergency duty team", WORK_ON_TASKS, RAISE_CONCERNS),
  ANALYST("hsb-analyst", "Pathway analysts", DESIGN),
  SYSTEM_ADMINISTRATOR("hsb-sysadmin", "System administrators", KEEP_RUNNING),
  /** The engine's own group of administrators; whoever is in it may also change permissions. */
  CAMUNDA_ADMINISTRATOR(
      Groups.CAMUNDA_ADMIN, "Administrators of the engine", KEEP_RUNNING, ADMINISTER);

  final String id;
  final String title;
  final List<Duty> duties;

  Role(String id, String title, Duty... duties) {
    this.id = id;
    this.title = title;
    this.duties = List.of(duties);
  }

  /** Whether one of these groups reads every case. */
  static boolean oversees(Collection<String> groups) {
    return have(OVERSEE, groups);
  }

  /** Whether one of these groups has tasks of cases. */
  static boolean worksOnCases(Collection<String> groups) {
    return have(WORK_ON_TASKS, groups);
  }

  private static boolean have(Duty duty, Collection<String> groups) {
    return Stream.of(values())
        .anyMatch(role -> role.duties.contains(duty) && groups.contains(role.id));
  }
}
