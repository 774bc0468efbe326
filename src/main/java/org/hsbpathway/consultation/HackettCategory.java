package org.hsbpathway.consultation;

import org.hsbpathway.casefile.Labelled;

/**
 * Category names of the continuum of sexual behaviours (Hackett, 2010): a judgement, never
 * computed.
 */
enum HackettCategory implements Labelled {
  NORMAL("normal"),
  INAPPROPRIATE("inappropriate"),
  PROBLEMATIC("problematic"),
  ABUSIVE("abusive"),
  VIOLENT("violent"),
  UNCLEAR("not clear yet");

  private final String label;

  HackettCategory(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
