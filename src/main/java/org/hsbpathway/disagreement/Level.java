package org.hsbpathway.disagreement;

import java.time.LocalDate;
import org.hsbpathway.casefile.Labelled;
import org.hsbpathway.clock.Clocks;

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

  /** The day from which it counts. */
  LocalDate countsFrom(LocalDate raisedOn, Clocks clocks) {
    return ordinal() == 0 ? raisedOn : values()[ordinal() - 1].dueOn(raisedOn, clocks);
  }

  boolean isLast() {
    return this == PARTNERSHIP;
  }

  Level next() {
    return values()[ordinal() + 1];
  }

  /** Each level counts from the last day of the level before it, the first from when it began. */
  LocalDate dueOn(LocalDate raisedOn, Clocks clocks) {
    return clocks.dueOn(clock, countsFrom(raisedOn, clocks));
  }
}
