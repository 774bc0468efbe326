package org.hsbpathway.engagement;

import org.hsbpathway.casefile.Labelled;

/** What somebody says no to. */
enum Declined implements Labelled {
  ASSESSMENT("the specialist assessment"),
  ONE_TO_ONE_WORK("the one-to-one work"),
  FAMILY_SUPPORT("the support for the family"),
  EVERYTHING("everything");

  private final String label;

  Declined(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
