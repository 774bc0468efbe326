package org.hsbpathway.police;

import java.time.LocalDate;
import org.hsbpathway.casefile.AssessmentMode;
import org.hsbpathway.casefile.YesNoNotKnown;

/**
 * What we were told on one day, and who wrote it down.
 *
 * @param position {@code null} if there was nothing new
 * @param meanwhile what safety and support work goes on: nothing waits for the police
 */
record PoliceUpdate(
    LocalDate toldOn,
    String toldBy,
    String said,
    Position position,
    Hold hold,
    AssessmentMode assessmentMode,
    String assessmentModeReason,
    YesNoNotKnown familyMayBeTold,
    String meanwhile,
    LocalDate nextChaseOn,
    String monitoredBy,
    String by,
    LocalDate on) {

  /** The hold on talking about the alleged incident, as it was said on that day. */
  record Hold(
      PoliceHold answer,
      String reason,
      String agreedWith,
      LocalDate reviewOn,
      Escalation escalation,
      String liftedBy,
      LocalDate liftedOn) {}

  /** What was done about a hold that lasts. */
  enum Escalation {
    NOT_YET,
    POLICE_SUPERVISOR,
    FORMAL_DISAGREEMENT
  }

  boolean hasNews() {
    return position != null;
  }
}
