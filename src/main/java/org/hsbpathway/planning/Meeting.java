package org.hsbpathway.planning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hsbpathway.casefile.ChildVoice;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.clock.WorkingDays;

/** One time that the child, the parents and the agencies came together, and where they got to. */
record Meeting(
    Instant heldAt,
    Meeting.Kind heldAs,
    List<Meeting.Attendee> attendees,
    Meeting.Part childTookPart,
    String childVoice,
    Meeting.Part parentsTookPart,
    String parentsVoice,
    PlanningOutcome outcome,
    String openQuestion,
    String saferOption,
    LocalDate meetsAgainOn) {

  /** Which meeting it was; a core group or a review of a looked-after child serves as well. */
  enum Kind {
    HSB_PLANNING_MEETING,
    CORE_GROUP,
    LAC_REVIEW
  }

  /** How somebody took part. */
  enum Part {
    ATTENDED,
    VIEWS_BROUGHT,
    DECLINED,
    NOT_ABLE,
    NOT_SAFE
  }

  /** Somebody who was there for an agency or a role. */
  record Attendee(Attendee.Agency agency, String name) {

    /** Who may sit at the table. */
    enum Agency {
      CSC,
      ASSESSOR,
      HSB_TEAM,
      EDUCATION,
      HEALTH,
      YJS,
      POLICE,
      CARER,
      FAMILY_SUPPORT,
      ADVOCATE,
      OTHER_LA,
      OTHER
    }
  }

  Meeting {
    attendees = attendees == null ? List.of() : List.copyOf(attendees);
  }

  Meeting checked(Instant concernReceivedAt, Instant now) {
    if (heldAt.isAfter(now)) {
      throw new Refusal("heldAt", "The meeting cannot be in the future.");
    }
    if (heldAt.isBefore(concernReceivedAt)) {
      throw new Refusal("heldAt", "The meeting cannot lie before the concern was received.");
    }
    if (attendees.stream().map(Attendee::agency).distinct().count() < 2) {
      throw new Refusal(
          "attendees",
          "The plan belongs to the whole team: at least two agencies have to be there.");
    }
    ChildVoice.require("childVoice", childVoice);
    if (outcome == PlanningOutcome.ADJOURNED && (openQuestion == null || meetsAgainOn == null)) {
      throw new Refusal("meetsAgainOn", "Say what is missing and when you meet again.");
    }
    if (meetsAgainOn != null && meetsAgainOn.isBefore(WorkingDays.dateOf(now))) {
      throw new Refusal("meetsAgainOn", "You cannot meet again in the past.");
    }
    if (outcome == PlanningOutcome.ESCALATED && (openQuestion == null || saferOption == null)) {
      throw new Refusal(
          "saferOption", "Say what you disagree about and which safer option holds meanwhile.");
    }
    return this;
  }
}
