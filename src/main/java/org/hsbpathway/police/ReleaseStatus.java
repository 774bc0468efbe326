package org.hsbpathway.police;

import org.hsbpathway.casefile.Labelled;

/** Whether the child was interviewed, arrested or released, and how. */
enum ReleaseStatus implements Labelled {
  NOT_ARRESTED("not arrested"),
  VOLUNTARY_INTERVIEW_PLANNED("voluntary interview planned"),
  VOLUNTARY_INTERVIEW_DONE("voluntary interview done"),
  ARRESTED("arrested"),
  PRE_CHARGE_BAIL_CONDITIONAL("on bail with conditions"),
  PRE_CHARGE_BAIL_UNCONDITIONAL("on bail without conditions"),
  RELEASED_UNDER_INVESTIGATION("released under investigation, no conditions");

  private final String label;

  ReleaseStatus(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
