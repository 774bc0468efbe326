package org.hsbpathway.audit;

import static java.util.stream.Collectors.joining;
import static org.springframework.web.util.HtmlUtils.htmlEscape;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.clock.WorkingDays;
import org.hsbpathway.sharing.LedgerLine;
import org.hsbpathway.sharing.SharingLedger;
import org.hsbpathway.sharing.WhatCameOfIt;
import org.hsbpathway.workflow.Pages;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.StringUtils;

/**
 * The pages that answer a manager, an auditor or whoever asks for access to their own record: who
 * has looked at it, and what left it for whom. They name people by user id and the case by its
 * reference, and nobody else.
 */
@Component
class WhoHasLooked {

  static final int LINES_A_PAGE = 200;

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.UK).withZone(WorkingDays.LONDON);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.UK).withZone(WorkingDays.LONDON);

  private static final List<String> HEADS = List.of("Day", "Time", "Person", "Did", "With");

  private static final String STYLE =
      Pages.TABLES
          + """
            th, td { overflow-wrap: break-word; } td:first-child, td:nth-child(2) { white-space: nowrap; } input { font: inherit; }
            @media print { body { margin: 0; font-size: 10pt; } nav, form { display: none; } a { color: inherit; text-decoration: none; } tr { break-inside: avoid; } }
            """;

  private final AuditLines lines;
  private final SharingLedger ledger;
  private final WhatCameOfIt whatCame;
  private final GivenReasons reasons;

  WhoHasLooked(
      AuditLines lines, SharingLedger ledger, WhatCameOfIt whatCame, GivenReasons reasons) {
    this.lines = lines;
    this.ledger = ledger;
    this.whatCame = whatCame;
    this.reasons = reasons;
  }

  /** Where one says which case it is about. */
  String question(String sentence, boolean forAuditor) {
    return Pages.page(
        "Who has looked at a record",
        STYLE,
        "<p>"
            + sentence
            + "</p><form method=post action='/audit'><label for=case>Case reference </label>"
            + "<input id=case name=case required placeholder=HSB-2026-000123 autocomplete=off>"
            + " <button>Show</button></form>"
            + (forAuditor
                ? "<p><a href='/audit/system'>Sign-ins and changes of the system</a></p>"
                : ""));
  }

  /**
   * Who has done what with the record, the newest first.
   *
   * @param number counted from one; a page that does not exist is empty
   */
  @Transactional(readOnly = true)
  String looked(CaseReference reference, int number) {
    var total = lines.countByCaseReference(reference);
    var pages = pagesFor(total);
    var shown =
        lines.findByCaseReferenceOrderByNumberDesc(
            reference, PageRequest.of(number - 1, LINES_A_PAGE));
    return Pages.page(
        "Who has looked at " + reference,
        STYLE,
        links(reference, number, pages)
            + (number == 1 ? people(reference) + reasons(reference) : "")
            + "<h2>Everything, the newest first ("
            + total
            + ")</h2>"
            + table(
                "Page " + number + " of " + pages + ".",
                HEADS,
                shown.stream().map(WhoHasLooked::row))
            + "<p>Lines are numbered through all cases and bound to each other; the command"
            + " --hsb.verify says whether one was changed or taken out.</p>");
  }

  /**
   * What belongs to no case, the newest first: who signed in, what was set up.
   *
   * @param number counted from one; a page that does not exist is empty
   */
  @Transactional(readOnly = true)
  String ofNoCase(int number) {
    var total = lines.countByCaseReferenceIsNull();
    var pages = pagesFor(total);
    return Pages.page(
        "Sign-ins and changes of the system",
        STYLE,
        turn("/audit/system", number, pages)
                .collect(joining(" &middot; ", "<nav><p>", "</p></nav>"))
            + table(
                "Page " + number + " of " + pages + ", the newest first (" + total + ").",
                HEADS,
                lines
                    .findByCaseReferenceIsNullOrderByNumberDesc(
                        PageRequest.of(number - 1, LINES_A_PAGE))
                    .stream()
                    .map(WhoHasLooked::row)));
  }

  private static int pagesFor(long lines) {
    return Math.max(1, (int) ((lines + LINES_A_PAGE - 1) / LINES_A_PAGE));
  }

  private static List<String> row(AuditLine line) {
    return List.of(
        DAY.format(line.doneAt()),
        TIME.format(line.doneAt()),
        line.person(),
        did(line),
        inWords(line.what()) + " (" + line.number() + ")");
  }

  private String people(CaseReference reference) {
    return "<h2>People</h2>"
        + table(
            "Whoever did something with this record, whoever did so last first.",
            List.of("First", "Last", "Person", "How often"),
            lines.readersOf(reference).stream()
                .map(
                    reader ->
                        List.of(
                            DAY.format(reader.first()),
                            DAY.format(reader.last()),
                            reader.person(),
                            String.valueOf(reader.acts()))));
  }

  private String reasons(CaseReference reference) {
    var given = reasons.of(reference);
    return given.isEmpty()
        ? ""
        : "<h2>Why it was read by whoever checks the work of others</h2>"
            + table(
                "The newest first.",
                List.of("Day", "Time", "Person", "Why", "Until"),
                given.stream()
                    .map(
                        one ->
                            List.of(
                                DAY.format(one.givenAt()),
                                TIME.format(one.givenAt()),
                                one.person(),
                                one.reason(),
                                DAY.format(one.openUntil()) + " " + TIME.format(one.openUntil()))));
  }

  /** Where somebody says why they read a record, before they do. */
  static String whyRead(CaseReference reference, String told, String typed) {
    return Pages.page(
        "Why do you read " + reference + "?",
        STYLE,
        (told.isEmpty() ? "" : "<p role=alert><b>" + htmlEscape(told, "UTF-8") + "</b></p>")
            + "<p>You check the work of others. Before you read this record, write down which sample"
            + " or question it is for. Managers read it here, and so may the child and the family:"
            + " name nobody.</p><form method=post><p><label for=reason>Reason</label></p>"
            + "<p><textarea id=reason name=reason required rows=4 cols=70 maxlength="
            + GivenReason.LONGEST
            + ">"
            + htmlEscape(typed, "UTF-8")
            + "</textarea></p><button>Read the record</button></form>");
  }

  /** What is open now, and how long. */
  static String mayRead(CaseReference reference, Instant until) {
    return Pages.page(
        "You may read " + reference,
        STYLE,
        "<p>Until "
            + DAY.format(until)
            + ", "
            + TIME.format(until)
            + ": its steps in Tasklist, its copies and <a href='/case-documents/"
            + reference
            + "'>its documents</a>. Each look has a line among <a href='/audit/"
            + reference
            + "'>who has looked at it</a>.</p>");
  }

  /** What left the record, the newest first. */
  @Transactional(readOnly = true)
  String left(CaseReference reference) {
    var all = ledger.of(reference);
    return Pages.page(
        "What left " + reference,
        STYLE,
        "<nav><p><a href='/audit/"
            + reference
            + "'>Who has looked at it</a></p></nav>"
            + table(
                "The newest first ("
                    + all.size()
                    + "). Whatever left the team has a line here; nothing leaves without.",
                List.of("Day", "Time", "What", "To whom", "On which basis", "By"),
                Stream.iterate(all.size() - 1, i -> i >= 0, i -> i - 1)
                    .map(all::get)
                    .map(WhoHasLooked::row))
            + whatCameOf(reference));
  }

  private String whatCameOf(CaseReference reference) {
    var all = whatCame.of(reference);
    return all.isEmpty()
        ? ""
        : "<h2>What came of it</h2>"
            + table(
                "Whether copies arrived and who has one no longer, and whether whoever objected"
                    + " was told. The newest first.",
                List.of("Day", "What", "To whom", "What came of it"),
                all.stream()
                    .map(
                        line ->
                            List.of(
                                DAY.format(line.sentOn()),
                                StringUtils.capitalize(line.what()),
                                line.toWhom(),
                                line.whatCame())));
  }

  private static List<String> row(LedgerLine line) {
    return List.of(
        DAY.format(line.sentAt()),
        TIME.format(line.sentAt()),
        StringUtils.capitalize(line.item().label()) + ", " + line.part() + made(line),
        line.recipientName().orElse("no longer kept by name")
            + " ("
            + line.recipient().label()
            + ")",
        inWords(line.decision())
            + ": "
            + line.basis()
            + line.overrideReason()
                .map(why -> " Talking first set aside: " + inWords(why))
                .orElse("")
            + line.approvedBy().map(who -> " Agreed by " + who + ".").orElse(""),
        line.sentBy() + ", " + inWords(line.sentHow()).toLowerCase(Locale.UK));
  }

  private static String made(LedgerLine line) {
    return line.madeOf().map(version -> ", version " + version).orElse("")
        + line.copyId().map(copy -> ", copy " + copy.toString().substring(0, 8)).orElse("");
  }

  private static String links(CaseReference reference, int number, int pages) {
    return Stream.concat(
            Stream.of(link("/audit/" + reference + "/left", "What left this record", true)),
            turn("/audit/" + reference, number, pages))
        .collect(joining(" &middot; ", "<nav><p>", "</p></nav>"));
  }

  private static Stream<String> turn(String page, int number, int pages) {
    return Stream.of(
            link(page + "?page=" + (number - 1), "Newer", number > 1),
            link(page + "?page=" + (number + 1), "Older", number < pages))
        .filter(link -> !link.isEmpty());
  }

  private static String link(String address, String words, boolean there) {
    return there ? "<a href='" + address + "'>" + words + "</a>" : "";
  }

  private static String did(AuditLine line) {
    return switch (line.kind()) {
      case VIEWED -> "opened";
      case SEARCHED -> "searched for the case among";
      case PRINTED -> "fetched to print";
      case EXPORTED -> "took out";
      case SHARED -> "shared";
      case EDITED -> "wrote";
      case TOOK -> "took the task";
      case GAVE -> "gave or offered the task";
      case RETURNED -> "gave the task back";
      case OVERRODE -> "set a rule aside";
      case GAVE_REASON -> "said why they read it";
      case BROKE_GLASS -> "broke the glass";
      case REFUSED -> "was refused";
      case RESTRICTED -> "changed who may see it";
      case DESTROYED -> "destroyed";
      case SIGNED_IN -> "signed in";
      case SIGNED_OUT -> "signed out";
      case SIGN_IN_FAILED -> "was not let in";
      case LOCKED_OUT -> "was locked out";
      case CONFIGURED -> "changed or started";
    };
  }

  /** Ids as people read them: {@code holdDiscussion} and {@code HOLD_DISCUSSION} alike. */
  static String inWords(String id) {
    var words =
        id.equals(id.toUpperCase(Locale.ROOT))
            ? id.replace('_', ' ')
            : id.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ");
    return StringUtils.capitalize(words.toLowerCase(Locale.ROOT));
  }

  private static String table(String caption, List<String> heads, Stream<List<String>> rows) {
    return "<table><caption>"
        + caption
        + "</caption>"
        + heads.stream().collect(joining("<th>", "<tr><th>", ""))
        + rows.map(
                cells ->
                    cells.stream()
                        .map(cell -> htmlEscape(cell, "UTF-8"))
                        .collect(joining("<td>", "\n<tr><td>", "")))
            .collect(joining())
        + "</table>";
  }
}
