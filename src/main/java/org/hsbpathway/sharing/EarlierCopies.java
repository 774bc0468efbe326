package org.hsbpathway.sharing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.hsbpathway.casefile.Days;
import org.hsbpathway.casefile.Markdown;
import org.hsbpathway.clock.WorkingDays;
import org.springframework.stereotype.Component;

/** Who was last given another version of what is handed over now, as the ledger knows. */
@Component
class EarlierCopies {

  private final SharingLedger ledger;

  EarlierCopies(SharingLedger ledger) {
    this.ledger = ledger;
  }

  /** Whom to ask for it back; empty where nobody has one. */
  String inWords(Share share) {
    var copies =
        ledger.of(share.caseReference()).stream()
            .filter(line -> line.item() == share.item() && line.copyId().isPresent())
            .toList();
    var earlier = lastOfEach(copies, share);
    return copies.stream()
        .filter(line -> line.copyId().get().equals(share.id()))
        .findFirst()
        .map(
            now ->
                earlier.stream()
                    .filter(line -> !line.madeOf().equals(now.madeOf()))
                    .map(EarlierCopies::inWords)
                    .collect(Collectors.joining("; ")))
        .filter(holders -> !holders.isEmpty())
        .map(
            holders ->
                "  \n**An earlier version is with:** "
                    + holders
                    + ". Ask for it back, or that it is destroyed.")
        .orElse("");
  }

  /** Whoever got a later one was asked for the earlier then. */
  private static List<LedgerLine> lastOfEach(List<LedgerLine> copies, Share share) {
    var last = new LinkedHashMap<String, LedgerLine>();
    copies.stream()
        .filter(line -> !line.copyId().get().equals(share.id()))
        // They are told that there is a plan, whichever it is; their name is for their own worker.
        .filter(line -> line.recipient() != Recipient.HARMED_CHILD_AND_FAMILY)
        .forEach(line -> last.put(line.recipient() + " " + line.recipientName(), line));
    return List.copyOf(last.values());
  }

  private static String inWords(LedgerLine line) {
    return Markdown.plain(line.recipientName().orElse(""))
        + " ("
        + line.recipient().label()
        + "), "
        + line.madeOf().map(version -> "version " + version + ", ").orElse("")
        + "since "
        + Days.inWords(WorkingDays.dateOf(line.sentAt()));
  }
}
