package org.hsbpathway.retention;

import org.hsbpathway.casefile.Labelled;

/** Why a record is destroyed; the certificate keeps this and no words about anybody. */
enum Ground implements Labelled {
  PERIOD_OVER("the time for which it is kept is over and nobody needs it longer"),
  PERIOD_OVER_AND_ASKED("the time is over and the person it is about asked for it");

  private final String label;

  Ground(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
