package org.hsbpathway.assessment;

import org.hsbpathway.casefile.Labelled;

/** The model of a specialist assessment, by name only. */
enum AssessmentModel implements Labelled {
  AIM3("AIM3"),
  AIM_UNDER_12("AIM Under 12s"),
  OTHER_NAMED("another named assessment"),
  AIM2_LEGACY("AIM2 (earlier records only)");

  private final String label;

  AssessmentModel(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
