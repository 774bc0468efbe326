package org.hsbpathway.assessment;

import java.time.LocalDate;
import java.util.Set;
import org.hsbpathway.casefile.Refusal;

/** What the third person said. */
record SignOff(LocalDate on, SignOffOutcome outcome, String reason, String by) {

  /**
   * @param assessed everybody who assessed the child, also before somebody else took over
   */
  void check(Set<String> assessed) {
    if (assessed.contains(by)) {
      throw new Refusal("Whoever assessed does not sign off: a third person does.");
    }
    if (outcome != SignOffOutcome.AGREED && Words.tooFew(reason, Words.A_REASON)) {
      throw new Refusal("reason", "Say what is missing, or why you disagree.");
    }
  }
}
