package org.hsbpathway.planning;

import org.hsbpathway.workflow.ProcessVariable;

/** Whether child and parents know the plan; labels the exits of {@code isFamilyToldOfPlan}. */
enum PlanToldOutcome {
  FAMILY_KNOWS,
  TELLING_OWED,
  /** A manager agreed not to tell them; who watches that has them told when it is lifted. */
  TELLING_WITHHELD;

  static final ProcessVariable<PlanToldOutcome> VARIABLE =
      ProcessVariable.outcome("planToldOutcome", PlanToldOutcome.class);
}
