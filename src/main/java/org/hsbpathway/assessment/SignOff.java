package org.hsbpathway.assessment;

import java.time.LocalDate;
import org.hsbpathway.casefile.Refusal;

/** What the third person said. */
record SignOff(LocalDate on, SignOffOutcome outcome, String reason, String by) {

  void check(String leadAssessor, String secondAssessor) {
    if (by.equals(leadAssessor) || by.equals(secondAssessor)) {
      throw new Refusal("Whoever assessed does not sign off: a third person does.");
    }
    if (outcome != SignOffOutcome.AGREED && Words.tooFew(reason, Words.A_REASON)) {
      throw new Refusal("reason", "Say what is missing, or why you disagree.");
    }
  }
}
