package org.hsbpathway.deadline;

import java.time.Instant;
import org.hsbpathway.clock.ClockDefinition;

/** How a clock counts: so many of a unit from an instant on, day 0 being its date in London. */
record Count(Instant from, int amount, ClockDefinition.Unit unit, ClockDefinition.Roll roll) {

  static Count of(ClockDefinition definition, Instant from) {
    return new Count(from, definition.amount(), definition.unit(), definition.roll());
  }
}
