package org.hsbpathway.engagement;

import org.hsbpathway.casefile.Labelled;

/** How somebody takes what is offered. */
enum Answer implements Labelled {
  AGREES("agrees"),
  DECLINES("declines"),
  DIFFER("do not agree with each other"),
  NOT_ASKED("could not be asked");

  private final String label;

  Answer(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
