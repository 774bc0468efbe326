package org.hsbpathway.casefile;

import static java.util.stream.Collectors.joining;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.hsbpathway.clock.WorkingDays;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is known from the earlier cases of a child, to be read beside a new one and never changed
 * from there: where each stood, what mattered, and who worked with the child.
 */
@Component
@Transactional(readOnly = true)
public class EarlierCases {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);
  private static final int LINES = 6;

  private final CaseFiles files;
  private final Endings endings;
  private final CaseSummary summary;
  private final Chronology chronology;
  private final Standing standing;
  private final ObjectProvider<Sight> sight;
  private final ObjectProvider<CurrentUser> reader;

  EarlierCases(
      CaseFiles files,
      Endings endings,
      CaseSummary summary,
      Chronology chronology,
      Standing standing,
      ObjectProvider<Sight> sight,
      ObjectProvider<CurrentUser> reader) {
    this.files = files;
    this.endings = endings;
    this.summary = summary;
    this.chronology = chronology;
    this.standing = standing;
    this.sight = sight;
    this.reader = reader;
  }

  /** The latest first. */
  public List<CaseFile> of(CaseReference reference) {
    var file = files.of(reference);
    return file.child().stream()
        .flatMap(child -> files.of(child).stream())
        .filter(other -> !other.caseReference().equals(reference))
        .filter(other -> !other.receivedAt().isAfter(file.receivedAt()))
        .filter(this::isKnown)
        .sorted(Comparator.comparing(CaseFile::receivedAt).reversed())
        .toList();
  }

  /** Whether whoever reads now sees this case; one to be restricted is treated as if it were. */
  public boolean isOpen(CaseFile earlier) {
    return seen(earlier) == Sight.Degree.FULL
        && (earlier.restriction() == Restriction.NO || isRestricted(earlier));
  }

  /** Whether whoever reads now may know that there is this case. */
  public boolean isKnown(CaseFile other) {
    return seen(other) != Sight.Degree.NOTHING;
  }

  private Sight.Degree seen(CaseFile other) {
    var rule = sight.getIfAvailable();
    // The kernel alone knows no restrictions.
    return rule == null
        ? Sight.Degree.FULL
        : rule.of(reader.getObject().id(), other.caseReference());
  }

  private boolean isRestricted(CaseFile file) {
    var rule = sight.getIfAvailable();
    return rule != null && rule.isClosed(file.caseReference());
  }

  /** Who did this for the child before, most recently: the same person again if that can be. */
  public Optional<String> worker(CaseReference reference, Fact worker) {
    return of(reference).stream()
        .flatMap(earlier -> standing.now(earlier.caseReference(), worker).stream())
        .findFirst();
  }

  /** The old record as Markdown; of a restricted one nothing but that it is there. */
  public String inWords(CaseReference reference) {
    return of(reference).stream().map(this::inWords).collect(joining("\n\n"));
  }

  private static String inWords(Ending ending) {
    return ", closed "
        + DAY.format(WorkingDays.dateOf(ending.endedAt()))
        + " ("
        + ending.reason().label()
        + ")"
        + ending
            .openedAgainAt()
            .map(at -> ", opened again " + DAY.format(WorkingDays.dateOf(at)))
            .orElse("");
  }

  private String inWords(CaseFile earlier) {
    var reference = earlier.caseReference();
    var received = "received " + DAY.format(WorkingDays.dateOf(earlier.receivedAt()));
    if (!isOpen(earlier)) {
      return "**" + reference + "**, " + received + ": a restricted record; ask a team manager.";
    }
    var lines = new ArrayList<String>();
    lines.add(
        "**"
            + reference
            + "**, "
            + received
            + endings.of(reference).stream().map(EarlierCases::inWords).collect(joining())
            + (earlier.closedAt().isPresent() ? "" : ", " + earlier.status().label()));
    lines.add(summary.of(reference).lines().skip(1).collect(joining("\n")));
    var workers = workers(reference);
    if (!workers.isEmpty()) {
      lines.add("Worked with the child: " + workers);
    }
    var significant =
        chronology.of(reference).stream().filter(Chronology.Entry::significant).toList();
    lines.add(
        significant.stream()
            .skip(Math.max(0, significant.size() - LINES))
            .map(
                entry ->
                    "- "
                        + DAY.format(WorkingDays.dateOf(entry.at()))
                        + ": "
                        + Markdown.plain(entry.summary()))
            .collect(joining("\n")));
    return String.join("\n\n", lines);
  }

  private String workers(CaseReference reference) {
    return Stream.of(Fact.SOCIAL_WORKER, Fact.PRACTITIONER, Fact.LEAD_ASSESSOR, Fact.FAMILY_WORKER)
        .flatMap(
            fact ->
                standing.now(reference, fact).stream()
                    .map(user -> Workers.inWords(fact) + " " + Markdown.plain(user)))
        .collect(joining(", "));
  }
}
