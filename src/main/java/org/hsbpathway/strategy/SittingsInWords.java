package org.hsbpathway.strategy;

import java.util.List;
import java.util.stream.Collectors;
import org.hsbpathway.casefile.Days;
import org.hsbpathway.casefile.Markdown;
import org.hsbpathway.clock.WorkingDays;

/** Earlier tries to come together, as the form shows them. */
final class SittingsInWords {

  private SittingsInWords() {}

  static String of(List<Sitting> sittings) {
    return sittings.stream()
        .map(
            sitting ->
                "Tried on "
                    + Days.shortly(WorkingDays.dateOf(sitting.heldAt()))
                    + ", not quorate: "
                    + Markdown.plain(sitting.notQuorateReason()))
        .collect(Collectors.joining("  \n"));
  }
}
