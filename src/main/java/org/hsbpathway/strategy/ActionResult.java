package org.hsbpathway.strategy;

import org.hsbpathway.casefile.Labelled;

/** What became of something that was agreed. */
enum ActionResult implements Labelled {
  DONE("done"),
  NOT_DONE("not done"),
  /** Somebody outside was asked and names another day. */
  LATER("later");

  private final String label;

  ActionResult(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
