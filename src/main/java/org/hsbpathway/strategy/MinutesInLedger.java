package org.hsbpathway.strategy;

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

  void write(CaseReference reference, Sitting sitting, MinutesAnswers answers, String by) {
    IntStream.range(0, sitting.attendees().size())
        .filter(i -> answers.sentTo().contains(String.valueOf(i + 1)))
        .mapToObj(sitting.attendees()::get)
        .forEach(
            attendee ->
                ledger.writeLetter(
                    reference,
                    SharedItem.STRATEGY_MINUTES,
                    attendee.agency().recipient(),
                    attendee.name(),
                    answers.sentHow().name(),
                    by));
  }
}
