package org.hsbpathway.urgent;

import org.hsbpathway.workflow.ProcessVariable;

/** Whether a new incident is a danger now; labels the exits of {@code isSomebodyInDanger}. */
enum IncidentDangerOutcome {
  DANGER_NOW,
  NOT_NOW;

  static final ProcessVariable<IncidentDangerOutcome> VARIABLE =
      ProcessVariable.outcome("incidentDangerOutcome", IncidentDangerOutcome.class);
}
