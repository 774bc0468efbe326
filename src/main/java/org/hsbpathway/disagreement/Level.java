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

  boolean isLast() {
    return this == PARTNERSHIP;
  }

  Level next() {
    return values()[ordinal() + 1];
  }

  /** Each level counts from the last day of the level before it, the first from when it began. */
  LocalDate dueOn(LocalDate raisedOn, Clocks clocks) {
    var from = ordinal() == 0 ? raisedOn : values()[ordinal() - 1].dueOn(raisedOn, clocks);
    return clocks.dueOn(clock, from);
  }
}
