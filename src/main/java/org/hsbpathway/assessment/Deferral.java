package org.hsbpathway.assessment;

import java.time.LocalDate;
import org.hsbpathway.casefile.AssessmentMode;
import org.hsbpathway.casefile.Refusal;

/** One look at a deferred assessment, agreed with the police. */
record Deferral(
    LocalDate on,
    AssessmentMode mode,
    String agreedWith,
    String reason,
    String helpMeanwhile,
    String by) {

  void check(boolean hold) {
    if (mode == AssessmentMode.FULL && hold) {
      throw new Refusal(
          "mode", "The police hold is on: the assessment cannot touch the alleged incident yet.");
    }
    if (mode == AssessmentMode.DEFERRED && Words.tooFew(helpMeanwhile, Words.A_REASON)) {
      throw new Refusal(
          "helpMeanwhile",
          "Say what help the child and the family get meanwhile; nobody is only waiting.");
    }
  }
}
