package org.hsbpathway.casefile;

/**
 * What an assessment concludes. Each constant labels one exit of the gateway {@code
 * whatDoesAssessmentSay}.
 */
public enum AssessmentOutcome implements Labelled {
  NO_ONGOING_HSB_NEED("no ongoing need"),
  EDUCATIVE_SHORT("short educative work"),
  INTERVENTION_1TO1("one-to-one work"),
  INTERVENTION_PLUS_FAMILY("one-to-one work and work with the family"),
  REFER_SPECIALIST("a specialist service"),
  ESCALATE_CP("child protection"),
  UNABLE_TO_COMPLETE("the assessment could not be completed");

  private final String label;

  AssessmentOutcome(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }

  /** Whether somebody is going to work with the child, so that needs and aims have to be named. */
  public boolean asksForWork() {
    return this == EDUCATIVE_SHORT || this == INTERVENTION_1TO1 || this == INTERVENTION_PLUS_FAMILY;
  }
}
