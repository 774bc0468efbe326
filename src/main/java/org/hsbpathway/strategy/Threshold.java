package org.hsbpathway.strategy;

import org.hsbpathway.casefile.Refusal;

/** Whether the threshold of significant harm is met, why, and what follows from it in law. */
record Threshold(
    ThresholdMet met, String analysis, Section47Decision section47, String noEnquiryReason) {

  private static final int SHORTEST_ANALYSIS = 100;

  Threshold {
    if (analysis == null || analysis.strip().length() < SHORTEST_ANALYSIS) {
      throw new Refusal(
          "analysis", "Write at least 100 characters on why the threshold is met or not met.");
    }
    if (section47.isEnquiry() && met == ThresholdMet.NO) {
      throw new Refusal(
          "s47Decision",
          "A section 47 enquiry needs reasonable cause to suspect significant harm: the threshold"
              + " cannot be recorded as not met.");
    }
    if (!section47.isEnquiry() && met != ThresholdMet.NO && noEnquiryReason == null) {
      throw new Refusal(
          "noEnquiryReason", "The threshold is met: say why no enquiry is needed all the same.");
    }
  }

  void agreesWith(StrategyOutcome outcome) {
    if (section47.isEnquiry() && !outcome.isEnquiry()) {
      throw new Refusal(
          "outcome",
          "With a section 47 enquiry the outcome is section 47 or immediate protection.");
    }
    if (!section47.isEnquiry() && outcome.isEnquiry()) {
      throw new Refusal(
          "s47Decision",
          "For this outcome say who makes the section 47 enquiry: jointly, social care or police.");
    }
  }
}
