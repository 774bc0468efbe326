package org.hsbpathway.assessment;

import java.time.LocalDate;
import org.hsbpathway.casefile.Attendance;
import org.hsbpathway.casefile.ChildVoice;
import org.hsbpathway.casefile.Labelled;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.deadline.Because;

/** One meeting with the child, or why there was none. */
record AssessmentSession(
    LocalDate on,
    Attendance attendance,
    String who,
    String place,
    Theme theme,
    boolean offenceTopic,
    String childVoice,
    String notes,
    boolean disclosure,
    String exactWords,
    String toldTo,
    boolean saysNo,
    Pause pause,
    AssessmentSessionOutcome next,
    LocalDate nextOn,
    LocalDate recordedOn,
    String by) {

  /** What a session was about, by name only. */
  enum Theme {
    GETTING_TO_KNOW,
    STRENGTHS_AND_WISHES,
    HOME_AND_FAMILY,
    SCHOOL_AND_FRIENDS,
    HEALTH_AND_DEVELOPMENT,
    FEELINGS_AND_COPING,
    RELATIONSHIPS,
    ONLINE_LIFE,
    BEHAVIOUR_IN_GENERAL,
    ALLEGED_INCIDENT,
    OTHER
  }

  /** Why an assessment pauses; the time goes on being counted. */
  enum Pause implements Labelled {
    HOLD_BY_POLICE("the police ask to wait"),
    CHILD_UNWELL("the child is unwell"),
    FAMILY_NOT_AVAILABLE("the family is not available"),
    PLACEMENT_MOVE("the child moves to another placement"),
    OWN_DISCLOSURE("the child told of being harmed and needs support first");

    private final String label;

    Pause(String label) {
      this.label = label;
    }

    @Override
    public String label() {
      return label;
    }

    /** Beside a date, where many read it, nobody learns what the child told. */
    Because onTheClock() {
      return this == OWN_DISCLOSURE ? Because.ANOTHER_REASON : Because.valueOf(name());
    }
  }

  boolean met() {
    return attendance.met();
  }

  /** Staying away without one of the reasons for a pause. */
  boolean stayedAway() {
    return attendance.stayedAway() && pause == null;
  }

  void check(boolean hold, LocalDate allocatedOn, LocalDate today) {
    if (on.isAfter(today)) {
      throw new Refusal(
          "heldOn", "The session cannot be in the future; record it when it has been.");
    }
    if (on.isBefore(allocatedOn)) {
      throw new Refusal("heldOn", "The session cannot be before the assessors were chosen.");
    }
    if (met()) {
      if (hold && (offenceTopic || theme == Theme.ALLEGED_INCIDENT)) {
        throw new Refusal(
            "offenceTopic",
            "The police hold is on: the alleged incident is not a topic of a session. If the child began to talk about it, "
                + "answer \"No\" here and write the exact words below.");
      }
      ChildVoice.require("childVoice", childVoice);
    }
    if (disclosure && (Words.none(exactWords) || Words.none(toldTo))) {
      throw new Refusal(
          "exactWords", "Write the child's exact words, and whom you told the same day.");
    }
    if (next == AssessmentSessionOutcome.NEXT_SESSION && (nextOn == null || nextOn.isBefore(on))) {
      throw new Refusal(
          "nextSessionOn", "Say when you meet next; the next session cannot be before this one.");
    }
  }
}
