package org.hsbpathway.safetyplan;

import org.hsbpathway.casefile.Labelled;

/** Why a plan is reviewed now. */
enum ReviewTrigger implements Labelled {
  PLANNED("as planned"),
  NEW_INCIDENT("after a new incident"),
  PLAN_NOT_KEPT("because the plan was not kept"),
  HOUSEHOLD_OR_PLACEMENT("because the household or placement changed"),
  SIBLING_BORN("because a brother or sister was born"),
  SCHOOL_HOLIDAY("because a school holiday begins"),
  SUPERVISOR_UNAVAILABLE("because a supervisor is not available"),
  POLICE_OR_COURT("because the police or a court changed something"),
  STRATEGY_DISCUSSION("at the strategy discussion"),
  ASKED_FOR("because somebody asked for it");

  private final String label;

  ReviewTrigger(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
