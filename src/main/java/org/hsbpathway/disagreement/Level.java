package org.hsbpathway.disagreement;

import org.hsbpathway.casefile.Labelled;

/** How far up a disagreement has gone. */
enum Level implements Labelled {
  PRACTITIONERS("practitioners", "practitionersDisagree"),
  MANAGERS("managers", "managersDisagree"),
  SENIOR_MANAGERS("senior managers", "seniorManagersDisagree"),
  PARTNERSHIP("the partnership", "partnershipDisagrees");

  private final String label;
  private final String clock;

  Level(String label, String clock) {
    this.label = label;
    this.clock = clock;
  }

  @Override
  public String label() {
    return label;
  }

  /** Its clock in the settings. */
  String clock() {
    return clock;
  }

  boolean isLast() {
    return this == PARTNERSHIP;
  }

  Level next() {
    return values()[ordinal() + 1];
  }
}
