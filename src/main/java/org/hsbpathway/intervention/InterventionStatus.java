package org.hsbpathway.intervention;

import org.hsbpathway.casefile.Labelled;

/** Where the one-to-one work stands. */
enum InterventionStatus implements Labelled {
  WAITING("waiting for the first session"),
  RUNNING("running"),
  PAUSED("paused"),
  WITH_SPECIALIST("a specialist is asked"),
  ENDED("ended");

  private final String label;

  InterventionStatus(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
