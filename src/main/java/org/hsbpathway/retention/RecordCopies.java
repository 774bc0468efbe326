package org.hsbpathway.retention;

import java.io.InputStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.chain.Place;
import org.hsbpathway.document.RecordPdf;
import org.hsbpathway.document.Section;
import org.hsbpathway.sharing.CopyMaker;
import org.hsbpathway.sharing.Outgoing;
import org.hsbpathway.sharing.Recipient;
import org.hsbpathway.sharing.SharedItem;
import org.hsbpathway.sharing.SharingLedger;
import org.hsbpathway.upload.Paper;
import org.hsbpathway.upload.Papers;
import org.hsbpathway.workflow.Act;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Copies of whole records for the person they are about, from the first draft to the hand-over. */
@Component
@Transactional
public class RecordCopies {

  /** Where a person looks at a copy. */
  public static final String ADDRESS = "/records/";

  private final StoredRecordCopies copies;
  private final Passages passages;
  private final Papers papers;
  private final CopyArchive archive;
  private final RecordPdf pdf;
  private final SharingLedger ledger;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  RecordCopies(
      StoredRecordCopies copies,
      Passages passages,
      Papers papers,
      CopyArchive archive,
      RecordPdf pdf,
      SharingLedger ledger,
      ApplicationEventPublisher events,
      Clock clock) {
    this.copies = copies;
    this.passages = passages;
    this.papers = papers;
    this.archive = archive;
    this.pdf = pdf;
    this.ledger = ledger;
    this.events = events;
    this.clock = clock;
  }

  /** Gathers everything that is held; done again, what was gathered first stays. */
  public void gather(CaseReference reference, String run) {
    if (copies.findByRun(run).isEmpty()) {
      copies.save(RecordCopy.of(reference, run, passages.of(reference), clock.instant()));
    }
  }

  /** The draft of this run in words, with where to look at it. */
  @Transactional(readOnly = true)
  public String inWords(String run) {
    var copy = of(run);
    return "[Look at the copy](%s%s): %d passages. These may be about somebody else: %s. Left out so far: %s."
        .formatted(
            ADDRESS,
            copy.id(),
            copy.passages().size(),
            copy.marked().isEmpty() ? "none" : copy.marked(),
            copy.withheld().isEmpty()
                ? "nothing"
                : copy.withheld().stream()
                    .map(one -> one.passage().toString())
                    .collect(Collectors.joining(", ")));
  }

  /** The documents from elsewhere, with what was decided about each; empty where there are none. */
  @Transactional(readOnly = true)
  public String papersInWords(String run) {
    var copy = of(run);
    return papers.of(copy.caseReference()).stream()
        .map(
            paper ->
                "* **%s** [%s](%s)%s"
                    .formatted(
                        paper.name(),
                        paper.words(),
                        paper.address(),
                        (paper.mayNotBelong() ? " (may not belong in this record)" : "")
                            + decided(copy, paper.number())))
        .collect(Collectors.joining("\n"))
        .concat(
            copy.papersGiven().isEmpty()
                ? ""
                : "\n\nOnce the copy is handed over, the copy and these documents lie [here, as one archive](%s%s/package)."
                    .formatted(ADDRESS, copy.id()));
  }

  private static String decided(RecordCopy copy, int number) {
    return copy.papers().stream()
        .filter(
            one ->
                one.choice().document() == number
                    || Integer.valueOf(number).equals(one.choice().replacedBy()))
        .findFirst()
        .map(
            one ->
                one.choice().document() == number
                    ? ": "
                        + one.forColleagues()
                        + (one.choice().why() == null ? "" : " (" + one.choice().why() + ")")
                    : ": the redacted version of " + one.name())
        .orElse(": no decision, not given");
  }

  /** What was decided so far, so that nobody writes it twice when the copy comes back. */
  @Transactional(readOnly = true)
  public List<PaperChoice> paperChoices(String run) {
    var copy = of(run);
    return copy.papers().isEmpty()
        ? papers.of(copy.caseReference()).stream()
            .map(paper -> new PaperChoice(paper.number(), null, null, null, null))
            .toList()
        : copy.papers().stream().map(PaperDecided::choice).toList();
  }

  /** Which passages are left out, and what becomes of each document. */
  public void withhold(
      String run, List<Withheld> withheld, List<PaperChoice> documents, String by) {
    var copy = of(run);
    var held = papers.of(copy.caseReference());
    copies.save(copy.withhold(withheld, PaperDecided.all(documents, held), by));
  }

  public void check(String run, String by) {
    copies.save(of(run).check(by));
  }

  /** Whoever went through the copy does not send it back either. */
  @Transactional(readOnly = true)
  public void refuseRedactor(String run, String by) {
    of(run).refuseRedactor(by);
  }

  /** Makes the copy as it is given now, keeps it, and writes the line in the ledger. */
  public void handOver(String run, Recipient recipient, String name, String how, String by) {
    var copy = of(run);
    var held = papers.of(copy.caseReference());
    PaperDecided.requireTheyBelong("answer", copy.papers(), held);
    var content = made(copy, name, false);
    copies.save(copy.handOver(content, by, clock.instant().truncatedTo(ChronoUnit.MILLIS)));
    archive.pack(copy, content);
    var sent = new Sent(copy, recipient, name, how, by);
    write(
        sent,
        copy.withheld().isEmpty() ? "in full" : "in part",
        new CopyMaker.Sealed(copy.id(), Place.sha256(content), null));
    var hashes = held.stream().collect(Collectors.toMap(Paper::id, Paper::sha256));
    for (var paper : copy.papersGiven()) {
      write(
          sent, paper.part(), new CopyMaker.Sealed(paper.given(), hashes.get(paper.given()), null));
    }
    events.publishEvent(
        new Act(Act.Kind.EXPORTED, by, copy.caseReference().value(), "answerSubjectAccess"));
  }

  private record Sent(RecordCopy copy, Recipient recipient, String name, String how, String by) {}

  private void write(Sent sent, String part, CopyMaker.Sealed document) {
    ledger.write(
        new Outgoing(
            sent.copy().caseReference(),
            SharedItem.RECORD_COPY,
            part,
            sent.recipient(),
            sent.name(),
            "SUBJECT_ACCESS",
            "The person has the right to a copy (UK GDPR, Article 15).",
            null,
            sent.copy().checkedBy().orElse(null),
            sent.by(),
            sent.how(),
            document));
  }

  /** What was given with its documents, as one archive; empty where no document was given. */
  public Optional<InputStream> packed(UUID id, String by) {
    var packed = archive.of(id);
    packed.ifPresent(
        there ->
            events.publishEvent(
                new Act(
                    Act.Kind.EXPORTED,
                    by,
                    caseOf(id).map(CaseReference::value).orElse(null),
                    "recordCopy")));
    return packed;
  }

  /** The case of a copy; empty for a number that nobody gave out. */
  @Transactional(readOnly = true)
  public Optional<CaseReference> caseOf(UUID id) {
    return copies.findById(id).map(RecordCopy::caseReference);
  }

  /** The copy as it was given, or the draft; whoever looks is kept account of. */
  public Optional<byte[]> read(UUID id, String by) {
    return copies
        .findById(id)
        .map(
            copy -> {
              events.publishEvent(
                  new Act(Act.Kind.VIEWED, by, copy.caseReference().value(), "recordCopy"));
              return copy.content().orElseGet(() -> made(copy, "whoever asked for it", true));
            });
  }

  private byte[] made(RecordCopy copy, String recipient, boolean draft) {
    var sections = new LinkedHashMap<String, List<Section.Row>>();
    for (var passage : copy.passages()) {
      var withheld = copy.withheld(passage);
      var label =
          (draft ? passage.number() + ". " : "")
              + passage.label()
              + (draft && passage.marked() ? " (may be about somebody else)" : "")
              + (draft ? withheld.map(one -> " (left out: " + one.why() + ")").orElse("") : "");
      sections
          .computeIfAbsent(passage.heading(), heading -> new ArrayList<>())
          .add(
              new Section.Row(
                  "passage",
                  label,
                  draft
                      ? passage.text()
                      : withheld.map(one -> List.of(one.instead())).orElse(passage.text())));
    }
    if (!copy.papers().isEmpty()) {
      sections.put(
          "Documents from elsewhere that come with this copy",
          copy.papers().stream()
              .map(
                  paper ->
                      new Section.Row(
                          "paper", paper.name() + ": " + paper.words(), List.of(paper.inTheCopy())))
              .toList());
    }
    return pdf.of(
        copy.caseReference(),
        copy.id(),
        recipient,
        sections.entrySet().stream()
            .map(section -> new Section(section.getKey(), section.getValue()))
            .toList(),
        draft);
  }

  private RecordCopy of(String run) {
    return copies
        .findByRun(run)
        .orElseThrow(() -> new NoSuchElementException("No copy was gathered in run " + run));
  }
}
