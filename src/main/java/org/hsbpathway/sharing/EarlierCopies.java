package org.hsbpathway.sharing;

import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Days;
import org.hsbpathway.casefile.FamilyTelling;
import org.hsbpathway.casefile.Markdown;
import org.hsbpathway.clock.WorkingDays;
import org.springframework.stereotype.Component;

/**
 * Who was last given another version of something than the one that counts, as the ledger knows.
 */
@Component
class EarlierCopies {

  private static final String NONE = "";

  private final SharingLedger ledger;
  private final Shares shares;
  private final List<Source> sources;
  private final FamilyTelling telling;

  EarlierCopies(SharingLedger ledger, Shares shares, List<Source> sources, FamilyTelling telling) {
    this.ledger = ledger;
    this.shares = shares;
    this.sources = sources;
    this.telling = telling;
  }

  /** Whom to ask for it back as this one is handed over; empty where nobody has one. */
  String inWords(Share share) {
    var holders =
        ledger.of(share.caseReference()).stream()
            .filter(line -> line.copyId().filter(share.id()::equals).isPresent())
            .findFirst()
            .flatMap(LedgerLine::madeOf)
            .map(
                version ->
                    held(
                        share.caseReference(), share.item(), version, id -> !id.equals(share.id())))
            .orElse(List.of());
    return holders.isEmpty()
        ? ""
        : holders.stream()
            .map(EarlierCopies::inWords)
            .collect(
                joining(
                    "; ",
                    "  \n**An earlier version is with:** ",
                    ". Ask for it back, or that it is destroyed."));
  }

  /**
   * Whom to ask now, beside those to whom the version that holds is on its way; where none holds
   * any more, whoever has one. A family that is not told yet is not asked: it would learn of it.
   */
  List<LedgerLine> toAskFor(CaseReference reference, SharedItem item) {
    var withheld = telling.isWithheld(reference);
    var open =
        shares.findByCaseReferenceOrderByAskedOn(reference).stream()
            .filter(share -> share.item() == item && !share.isOver())
            .map(share -> holder(share.recipient(), share.recipientName()))
            .toList();
    return held(reference, item, version(reference, item).orElse(NONE), id -> true).stream()
        .filter(line -> !withheld || !line.recipient().isFamily())
        .filter(line -> !open.contains(holder(line)))
        .toList();
  }

  /** Whether it holds in some version; else every copy is out of date. */
  boolean isHeld(CaseReference reference, SharedItem item) {
    return version(reference, item).isPresent();
  }

  private Optional<String> version(CaseReference reference, SharedItem item) {
    return sources.stream()
        .filter(source -> source.item() == item)
        .findFirst()
        .flatMap(source -> source.of(reference))
        .map(Written::version);
  }

  /** The last copy of each. Whoever got a later one was asked for the earlier then. */
  private List<LedgerLine> held(
      CaseReference reference, SharedItem item, String version, Predicate<UUID> counts) {
    var last = new LinkedHashMap<String, LedgerLine>();
    ledger.of(reference).stream()
        .filter(line -> line.item() == item)
        .filter(line -> line.copyId().filter(counts).isPresent())
        // They are told that there is a plan, whichever it is; their name is for their own worker.
        .filter(line -> line.recipient() != Recipient.HARMED_CHILD_AND_FAMILY)
        .forEach(line -> last.put(holder(line), line));
    return last.values().stream()
        .filter(line -> !line.madeOf().equals(Optional.of(version)))
        .filter(
            line ->
                shares
                    .findById(line.copyId().get())
                    .flatMap(Share::askedBack)
                    .filter(asked -> asked.answer().isGone())
                    .isEmpty())
        .toList();
  }

  private static String holder(LedgerLine line) {
    return holder(line.recipient(), line.recipientName().orElse(""));
  }

  private static String holder(Recipient recipient, String name) {
    return recipient + " " + name;
  }

  private static String inWords(LedgerLine line) {
    return Markdown.plain(line.recipientName().orElse("")) + since(line);
  }

  /** As a choice of a form, which reads no Markdown. */
  static String asChoice(LedgerLine line) {
    return line.recipientName().orElse("") + since(line);
  }

  private static String since(LedgerLine line) {
    return " ("
        + line.recipient().label()
        + "), "
        + line.madeOf().map(version -> "version " + version + ", ").orElse("")
        + "since "
        + Days.inWords(WorkingDays.dateOf(line.sentAt()));
  }
}
