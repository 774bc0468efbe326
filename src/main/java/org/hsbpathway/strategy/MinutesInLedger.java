package org.hsbpathway.strategy;

import java.util.List;
import java.util.stream.IntStream;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.sharing.SharedItem;
import org.hsbpathway.sharing.SharingLedger;
import org.springframework.stereotype.Component;

/** Writes one line for each of those to whom the minutes of a sitting go. */
@Component
class MinutesInLedger {

  private final SharingLedger ledger;

  MinutesInLedger(SharingLedger ledger) {
    this.ledger = ledger;
  }

  /**
   * @param chosen as in {@link MinutesSent#choicesOf}
   */
  void write(
      CaseReference reference,
      Sitting sitting,
      List<String> chosen,
      MinutesSent.Way how,
      String by) {
    IntStream.range(0, sitting.attendees().size())
        .filter(i -> chosen.contains(String.valueOf(i + 1)))
        .mapToObj(sitting.attendees()::get)
        .forEach(
            attendee ->
                ledger.writeLetter(
                    reference,
                    SharedItem.STRATEGY_MINUTES,
                    attendee.agency().recipient(),
                    attendee.name(),
                    how.name(),
                    by));
  }
}
