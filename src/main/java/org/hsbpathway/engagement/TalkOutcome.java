package org.hsbpathway.engagement;

import org.hsbpathway.casefile.Labelled;
import org.hsbpathway.workflow.ProcessVariable;

/** What came of talking again. Each constant labels one exit of {@code doTheyTakePart}. */
enum TalkOutcome implements Labelled {
  TAKE_PART("they take part"),
  STILL_DECLINE("they still say no");

  static final ProcessVariable<TalkOutcome> VARIABLE =
      ProcessVariable.outcome("talkOutcome", TalkOutcome.class);

  private final String label;

  TalkOutcome(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
