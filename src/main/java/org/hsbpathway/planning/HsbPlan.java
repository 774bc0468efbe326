package org.hsbpathway.planning;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.hsbpathway.casefile.CaseEvent;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Days;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.casefile.SupervisionLevel;
import org.hsbpathway.clock.WorkingDays;
import org.springframework.data.domain.AbstractAggregateRoot;

/**
 * The plan of the whole team: arranged, talked about as often as it takes, agreed exactly once,
 * then shared.
 */
@Entity
@Table(name = "hsb_plans")
class HsbPlan extends AbstractAggregateRoot<HsbPlan> {

  /** Everything that a meeting agrees. */
  record Agreement(
      Supervision supervision,
      InterventionNeed need,
      String noInterventionReason,
      InterventionPlan intervention,
      FamilySupportPlan familySupport,
      Holding holding,
      List<Dissent> dissents) {}

  /** What has to be known beside the agreement to judge it. */
  record Circumstances(
      boolean safetyPlanInForce,
      String safetyPlanVersion,
      boolean onHold,
      boolean onChildProtectionPlan,
      Supervision.Before supervisionBefore,
      Set<String> linkedChildWorkers,
      LocalDate latestStart,
      String recordedBy) {}

  @Id private UUID id;
  @Version private Integer version;
  @Embedded private CaseReference caseReference;
  private String run;
  private int planNumber;
  private LocalDate arrangedOn;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<Meeting> meetings;

  private Instant agreedAt;
  private String safetyPlanVersion;

  @Enumerated(EnumType.STRING)
  private PlanningOutcome outcome;

  @Enumerated(EnumType.STRING)
  private SupervisionLevel supervisionLevel;

  @JdbcTypeCode(SqlTypes.JSON)
  private Supervision supervision;

  @Enumerated(EnumType.STRING)
  private InterventionNeed interventionNeed;

  private String noInterventionReason;
  private String practitioner;
  private LocalDate startBy;

  @JdbcTypeCode(SqlTypes.JSON)
  private InterventionPlan intervention;

  @JdbcTypeCode(SqlTypes.JSON)
  private FamilySupportPlan familySupport;

  @Enumerated(EnumType.STRING)
  private PlanType planType;

  @JdbcTypeCode(SqlTypes.JSON)
  private Holding holding;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<Dissent> dissents;

  @JdbcTypeCode(SqlTypes.JSON)
  private PlanShared shared;

  /**
   * Opens the plan that one run of the stage makes; a second run beside it makes a plan of its own.
   */
  static HsbPlan arrange(CaseReference caseReference, String run, int number, LocalDate today) {
    var plan = new HsbPlan();
    plan.id = UUID.randomUUID();
    plan.caseReference = caseReference;
    plan.run = run;
    plan.planNumber = number;
    plan.arrangedOn = today;
    plan.meetings = List.of();
    return plan;
  }

  /**
   * Records a meeting that did not agree yet: it comes together again, at once or when the
   * disagreement is settled.
   */
  HsbPlan leaveOpen(Meeting meeting) {
    add(meeting);
    registerEvent(
        meeting.outcome() == PlanningOutcome.ADJOURNED
            ? new Adjourned(caseReference, meeting.meetsAgainOn())
            : new Escalated(caseReference));
    return this;
  }

  /** Records what the meeting agreed; without a safety plan in force there is no agreement. */
  HsbPlan agree(Meeting meeting, Agreement agreement, Circumstances now) {
    if (!now.safetyPlanInForce()) {
      throw new Refusal(
          "outcome",
          "The plan cannot be agreed without a safety plan in force: put it in force, or meet again.");
    }
    if (meeting.outcome() == PlanningOutcome.PLAN_AGREED_WITH_DISSENT
        && agreement.dissents().isEmpty()) {
      throw new Refusal("dissent", "Write down the view that differs and whose it is.");
    }
    agreement
        .supervision()
        .checked(now.supervisionBefore(), WorkingDays.dateOf(meeting.heldAt()), now.recordedBy());
    agreement.holding().checked(now.onChildProtectionPlan());
    var family = agreement.familySupport();
    if (now.linkedChildWorkers().contains(family.worker())) {
      throw new Refusal(
          "familyWorker",
          "Two children, two workers: choose somebody who does not work for the child who was harmed.");
    }
    if (agreement.need() == InterventionNeed.INTERVENTION) {
      intervention =
          agreement
              .intervention()
              .checked(
                  now.onHold(),
                  now.linkedChildWorkers(),
                  WorkingDays.dateOf(meeting.heldAt()),
                  now.latestStart());
      practitioner = intervention.practitioner();
      startBy = intervention.startBy();
    }
    add(meeting);
    agreedAt = meeting.heldAt();
    safetyPlanVersion = now.safetyPlanVersion();
    outcome = meeting.outcome();
    supervision = agreement.supervision();
    supervisionLevel = supervision.level();
    interventionNeed = agreement.need();
    noInterventionReason = agreement.noInterventionReason();
    familySupport = family;
    holding = agreement.holding();
    planType = holding.planType();
    dissents = agreement.dissents();
    registerEvent(
        new Agreed(caseReference, supervisionLevel, interventionNeed, !dissents.isEmpty()));
    return this;
  }

  HsbPlan share(PlanShared shared) {
    if (outcome == null || this.shared != null) {
      throw new IllegalStateException("The plan of " + caseReference + " cannot be shared now");
    }
    this.shared = shared;
    registerEvent(new Shared(caseReference, shared.given().size()));
    return this;
  }

  /** The version of the safety plan that was in force when the plan was agreed. */
  Optional<String> safetyPlanVersion() {
    return Optional.ofNullable(safetyPlanVersion);
  }

  private void add(Meeting meeting) {
    if (outcome != null) {
      throw new IllegalStateException("The plan of " + caseReference + " is already agreed");
    }
    var all = new ArrayList<>(meetings);
    all.add(meeting);
    meetings = List.copyOf(all);
  }

  CaseReference caseReference() {
    return caseReference;
  }

  List<Meeting> meetings() {
    return meetings;
  }

  Meeting lastMeeting() {
    return meetings.get(meetings.size() - 1);
  }

  String run() {
    return run;
  }

  LocalDate agreedOn() {
    return WorkingDays.dateOf(agreedAt);
  }

  PlanningOutcome outcome() {
    return outcome;
  }

  SupervisionLevel supervisionLevel() {
    return supervisionLevel;
  }

  Supervision supervision() {
    return supervision;
  }

  InterventionNeed interventionNeed() {
    return interventionNeed;
  }

  InterventionPlan intervention() {
    return intervention;
  }

  FamilySupportPlan familySupport() {
    return familySupport;
  }

  Holding holding() {
    return holding;
  }

  List<Dissent> dissents() {
    return dissents;
  }

  PlanShared shared() {
    return shared;
  }

  record Agreed(
      CaseReference caseReference, SupervisionLevel level, InterventionNeed need, boolean dissent)
      implements CaseEvent {
    @Override
    public String summary() {
      return "The planning meeting agreed the plan: supervision "
          + level.label()
          + ", "
          + (need == InterventionNeed.INTERVENTION
              ? "with one-to-one work"
              : "without one-to-one work")
          + (dissent ? "; a different view is recorded beside it." : ".");
    }

    @Override
    public boolean significant() {
      return true;
    }
  }

  record Adjourned(CaseReference caseReference, LocalDate meetsAgainOn) implements CaseEvent {
    @Override
    public String summary() {
      return "The planning meeting meets again on " + Days.shortly(meetsAgainOn) + ".";
    }
  }

  record Escalated(CaseReference caseReference) implements CaseEvent {
    @Override
    public String summary() {
      return "The planning meeting could not agree: the disagreement is taken further, and the safer option holds meanwhile.";
    }

    @Override
    public boolean significant() {
      return true;
    }
  }

  record Shared(CaseReference caseReference, int others) implements CaseEvent {
    @Override
    public String summary() {
      return "The plan was shared"
          + (others == 0 ? "." : " with " + (others == 1 ? "1 other." : others + " others."));
    }
  }

  protected HsbPlan() {}
}
