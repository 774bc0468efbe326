package org.hsbpathway.assessment;

import java.time.LocalDate;
import org.hsbpathway.casefile.Refusal;

/**
 * What the manager decided after a refusal, and how the child is kept safe without the assessment.
 */
record RefusalConsidered(
    LocalDate on,
    RefusalOutcome outcome,
    String reason,
    String safetyWithoutIt,
    String whoTalks,
    String competence,
    LocalDate firstSessionOn,
    String by) {

  /**
   * Refuses a decision that leaves open who acts, or that the child's own answer does not carry.
   */
  void check(boolean childAgreed) {
    if (outcome == RefusalOutcome.TALK_AGAIN && Words.none(whoTalks)) {
      throw new Refusal(
          "whoTalks", "Say who talks with them again: another worker, or an advocate.");
    }
    if (outcome == RefusalOutcome.CHILD_MAY_DECIDE) {
      if (!childAgreed) {
        throw new Refusal(
            "outcome",
            "The child did not agree, so the child's decision cannot carry the assessment.");
      }
      if (Words.tooFew(competence, Words.A_REASON)) {
        throw new Refusal(
            "competence", "Say how you know that the child understands enough to decide.");
      }
      if (firstSessionOn == null) {
        throw new Refusal("firstSessionOn", "Agree the day of the first session.");
      }
    }
  }
}
