package org.hsbpathway.strategy;

import java.util.List;
import java.util.stream.Collectors;
import org.hsbpathway.casefile.Days;
import org.hsbpathway.casefile.Markdown;
import org.hsbpathway.clock.WorkingDays;

/** Earlier tries to come together, and who was not there, as the forms show them. */
final class SittingsInWords {

  private SittingsInWords() {}

  /** Nothing where it was there, or where there is no other authority. */
  static String withoutOtherAuthority(Sitting sitting) {
    return sitting.otherAuthorityNotThere() == null
        ? ""
        : "\n\n**Nobody of the other authority was there:** "
            + Markdown.plain(sitting.otherAuthorityNotThere());
  }

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
