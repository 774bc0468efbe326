package org.hsbpathway.consultation;

import org.hsbpathway.casefile.Labelled;

/** What a view on a behaviour rests on. */
enum ScreeningFramework implements Labelled {
  HACKETT_CONTINUUM("Continuum of sexual behaviours (Hackett, 2010)"),
  BROOK_TRAFFIC_LIGHT("Brook tool only"),
  OTHER_NAMED("Another framework"),
  PROFESSIONAL_JUDGEMENT_ONLY("Professional judgement only");

  private final String label;

  ScreeningFramework(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
