package org.hsbpathway.urgent;

import org.hsbpathway.casefile.Labelled;
import org.hsbpathway.workflow.ProcessVariable;

/** How everybody is protected tonight; {@code AT_HOME_WITH_PLAN} is an exit of its own. */
enum ProtectionOutcome implements Labelled {
  AT_HOME_WITH_PLAN("at home, with the changed safety plan"),
  WITH_FAMILY("with relatives or friends"),
  ACCOMMODATED("accommodated with the parents' agreement"),
  POLICE_PROTECTION("police protection"),
  EMERGENCY_ORDER("emergency protection order");

  static final ProcessVariable<ProtectionOutcome> VARIABLE =
      ProcessVariable.outcome("protectionOutcome", ProtectionOutcome.class);

  private final String label;

  ProtectionOutcome(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
