package org.hsbpathway.oversight;

import java.util.List;
import org.hsbpathway.workflow.Step;

/** Everybody who may have a task in a case. */
final class Staff {

  private static final String[] GROUPS = {
    "hsb-front-door",
    "hsb-team-manager",
    "hsb-social-worker",
    "hsb-linked-child-worker",
    "hsb-coordinator",
    "hsb-assessor",
    "hsb-practitioner",
    "hsb-family-support",
    "hsb-cp-chair",
    "hsb-iro",
    "hsb-yjs",
    "hsb-business-support",
    "hsb-info-governance",
    "hsb-edt"
  };

  private Staff() {}

  static List<Step.Option> of(Step step) {
    return step.usersIn(GROUPS);
  }
}
