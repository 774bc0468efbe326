package org.hsbpathway.oversight;

import org.hsbpathway.workflow.ProcessVariable;

/** What information governance decides; the exits of the gateway {@code isItReportable}. */
enum BreachOutcome {
  NO_BREACH("It was found not to be a breach of data protection."),
  NOT_REPORTABLE("It was found to be a breach of data protection that need not be reported."),
  REPORTABLE("It was found to be a breach of data protection that is reported.");

  static final ProcessVariable<BreachOutcome> VARIABLE =
      ProcessVariable.outcome("breachOutcome", BreachOutcome.class);

  private final String sentence;

  BreachOutcome(String sentence) {
    this.sentence = sentence;
  }

  String sentence() {
    return sentence;
  }
}
