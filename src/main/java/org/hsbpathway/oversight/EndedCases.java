package org.hsbpathway.oversight;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;
import static org.springframework.web.util.HtmlUtils.htmlEscape;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hsbpathway.casefile.CaseFile;
import org.hsbpathway.casefile.CaseFiles;
import org.hsbpathway.casefile.CaseFiles.Ended;
import org.hsbpathway.casefile.ClosureReason;
import org.hsbpathway.casefile.Days;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.casefile.Sight;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.clock.WorkingDays;
import org.hsbpathway.workflow.Pages;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.StringUtils;

/**
 * How cases ended in some days, and how many came again: a referral within twelve months of an
 * earlier one of the same child (E08). A death is a line by itself and in no other count. On paper,
 * which is passed on, no number under five is given and none that would tell it (domain KPIs).
 */
@Component
class EndedCases {

  private static final int SMALLEST_PASSED_ON = 5;

  private static final String STYLE =
      Pages.TABLES
          + """
            table { table-layout: fixed; } th:nth-child(1) { width: 40%; } th:nth-child(2), th:nth-child(3) { width: 14%; } input, button { font: inherit; } .paper { display: none; }
            @media print { body { margin: 0; font-size: 10pt; } form, .screen, td:nth-child(4), th:nth-child(4) { display: none; } .paper { display: inline; } a { color: inherit; text-decoration: none; } }
            """;

  private final CaseFiles files;
  private final Sight sight;
  private final Clocks clocks;

  EndedCases(CaseFiles files, Sight sight, Clocks clocks) {
    this.files = files;
    this.sight = sight;
    this.clocks = clocks;
  }

  /**
   * Of the twelve months until today where nobody says which days.
   *
   * @param from the first day, {@code null} for twelve months up to the last one
   * @param until the last day, {@code null} for today
   * @throws Refusal where the last day lies before the first
   */
  @Transactional(readOnly = true)
  String pageFor(String reader, LocalDate from, LocalDate until) {
    var last = until == null ? clocks.today() : until;
    var first = from == null ? last.minusYears(1).plusDays(1) : from;
    if (last.isBefore(first)) {
      throw new Refusal("until", "To: this day lies before the first one.");
    }
    var ended =
        files.endedBetween(first, last).stream()
            .filter(one -> sight.isFull(reader, one.ending().caseReference()))
            .toList();
    var referred =
        files.referredBetween(first, last).stream()
            .filter(file -> sight.isFull(reader, file.caseReference()))
            .toList();
    return page(first, last, "", tables(ended) + cameAgain(referred));
  }

  /** The question for the days once more, with what is wrong. */
  String pageWith(Refusal refusal) {
    var today = clocks.today();
    return page(
        today.minusYears(1).plusDays(1),
        today,
        "<p><strong>" + htmlEscape(refusal.sentence(), "UTF-8") + "</strong></p>",
        "");
  }

  private static String page(LocalDate first, LocalDate last, String wrong, String tables) {
    return Pages.page(
        "How cases ended",
        STYLE,
        "<p>From "
            + Days.inWords(first)
            + " to "
            + Days.inWords(last)
            + ", as far as the records are open to you. A case that was opened again counts with each"
            + " way in which it ended on these days; a concern that never became a case is not here."
            + "<span class=screen> <a href='/dates'>Dates at risk</a></span></p>"
            + wrong
            + "<form><label>From <input type=date name=from value="
            + first
            + "></label> <label>to <input type=date name=until value="
            + last
            + "></label> <button>Show</button></form>"
            + tables);
  }

  private static String tables(List<Ended> all) {
    var died = all.stream().filter(EndedCases::isDeath).map(Ended::file).collect(toSet());
    // Who has died is in no other count, whatever ended on these days before.
    var ended = all.stream().filter(one -> isDeath(one) || !died.contains(one.file())).toList();
    var closed = Arrays.stream(ClosureReason.values()).filter(why -> why != ClosureReason.DIED);
    var lines = closed.map(why -> Line.of(why, ended)).toList();
    var altogether =
        new Line("Closed altogether", lines.stream().flatMap(Line::stream).collect(toSet()), "");
    var small = lines.stream().filter(Line::isSmall).mapToInt(Line::children).sum();
    return "<h2>Closed by a decision</h2>"
        + table(
            Stream.concat(
                lines.stream().map(line -> line.row(true)),
                Stream.of(altogether.row(small == 0 || small >= SMALLEST_PASSED_ON))))
        + "<h2>The child has died</h2>"
        + table(Stream.of(Line.of(ClosureReason.DIED, ended).row(true)))
        + "<p><small>Counted by itself, and in no line above.</small></p>";
  }

  private static String cameAgain(List<CaseFile> referred) {
    var again = Line.of("Within twelve months of an earlier one", referred, CaseFile::isReReferral);
    var first = Line.of("The others", referred, file -> !file.isReReferral());
    var all = new Line("Referrals received on these days", Set.copyOf(referred), "");
    return "<h2>Referred again</h2>"
        + table(
            Stream.of(
                all.row(
                    first.cases().isEmpty() || !first.isSmall() || again.isSmall(),
                    // Fewer children than referrals tell who came again.
                    !again.isSmall() && !first.isSmall()),
                again.row(true)))
        + "<p><small>Each referral counts by itself, also while it is not decided; a report of what"
        + " was known already is no referral. Many may mean that cases end too early.</small></p>"
        + "<p class=paper><small>A number under five is not passed on, nor one that would tell it: a"
        + " child could be recognised.</small></p>";
  }

  private static boolean isDeath(Ended one) {
    return one.ending().reason() == ClosureReason.DIED;
  }

  private static String table(Stream<String> rows) {
    return "<table><tr><th>How<th>Cases<th>Children<th>Which"
        + rows.collect(joining())
        + "</table>";
  }

  /**
   * The cases that ended in one way.
   *
   * @param cases each once, however often it ended like that
   * @param which their references
   */
  private record Line(String how, Set<CaseFile> cases, String which) {

    static Line of(ClosureReason why, List<Ended> ended) {
      var such = ended.stream().filter(one -> one.ending().reason() == why).toList();
      return new Line(
          StringUtils.capitalize(why.label()),
          such.stream().map(Ended::file).collect(toSet()),
          such.stream().map(Line::which).collect(joining(", ")));
    }

    static Line of(String how, List<CaseFile> all, Predicate<CaseFile> which) {
      var such = all.stream().filter(which).toList();
      return new Line(
          how,
          Set.copyOf(such),
          such.stream().map(file -> file.caseReference().value()).sorted().collect(joining(", ")));
    }

    private static String which(Ended one) {
      return one.ending().caseReference().value()
          + one.ending()
              .openedAgainAt()
              .map(at -> " (opened again " + Days.shortly(WorkingDays.dateOf(at)) + ")")
              .orElse("");
    }

    Stream<CaseFile> stream() {
      return cases.stream();
    }

    /** Whether a child could be recognised by it. */
    boolean isSmall() {
      return children() < SMALLEST_PASSED_ON;
    }

    /**
     * @param mayBePassedOn whether it tells no small number of other lines
     */
    String row(boolean mayBePassedOn) {
      return row(mayBePassedOn, mayBePassedOn);
    }

    String row(boolean mayBePassedOn, boolean childrenMayBePassedOn) {
      return "\n<tr><td>"
          + how
          + "<td>"
          + number(cases.size(), mayBePassedOn)
          + "<td>"
          + number(children(), childrenMayBePassedOn)
          + "<td><small>"
          + which
          + "</small>";
    }

    /** A child may have had more than one case. */
    private int children() {
      return (int)
          cases.stream()
              .map(file -> file.child().<Object>map(child -> child).orElse(file))
              .distinct()
              .count();
    }

    private String number(int number, boolean mayBePassedOn) {
      return mayBePassedOn && !isSmall()
          ? "" + number
          : "<span class=screen>"
              + number
              + "</span><span class=paper>"
              + (mayBePassedOn ? "fewer than five" : "not passed on")
              + "</span>";
    }
  }
}
