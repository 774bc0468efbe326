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
  private final CaseSummary summary;
  private final Chronology chronology;
  private final Standing standing;

  EarlierCases(CaseFiles files, CaseSummary summary, Chronology chronology, Standing standing) {
    this.files = files;
    this.summary = summary;
    this.chronology = chronology;
    this.standing = standing;
  }

  /** The latest first. */
  public List<CaseFile> of(CaseReference reference) {
    var file = files.of(reference);
    return file.child().stream()
        .flatMap(child -> files.of(child).stream())
        .filter(other -> !other.caseReference().equals(reference))
        .filter(other -> !other.receivedAt().isAfter(file.receivedAt()))
        .sorted(Comparator.comparing(CaseFile::receivedAt).reversed())
        .toList();
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

  private String inWords(CaseFile earlier) {
    var reference = earlier.caseReference();
    var received = "received " + DAY.format(WorkingDays.dateOf(earlier.receivedAt()));
    if (earlier.restriction() != Restriction.NO) {
      return "**" + reference + "**, " + received + ": a restricted record; ask a team manager.";
    }
    var lines = new ArrayList<String>();
    lines.add(
        "**"
            + reference
            + "**, "
            + received
            + earlier
                .closedAt()
                .map(at -> ", closed " + DAY.format(WorkingDays.dateOf(at)))
                .orElse(", " + earlier.status().label()));
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
                    .map(
                        user ->
                            fact.name().toLowerCase(Locale.ROOT).replace('_', ' ')
                                + " "
                                + Markdown.plain(user)))
        .collect(joining(", "));
  }
}
