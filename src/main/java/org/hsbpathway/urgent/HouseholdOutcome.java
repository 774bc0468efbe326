package org.hsbpathway.urgent;

import org.hsbpathway.workflow.ProcessVariable;

/** Whether the child is safe at home; labels the exits of {@code isHouseholdSafe}. */
enum HouseholdOutcome {
  SAFE_AS_IT_IS,
  SAFE_WITH_CHANGES,
  NOT_SAFE;

  static final ProcessVariable<HouseholdOutcome> VARIABLE =
      ProcessVariable.outcome("householdOutcome", HouseholdOutcome.class);
}
