package org.hsbpathway.referral;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.hsbpathway.casefile.CaseFile;
import org.hsbpathway.casefile.CaseFiles;
import org.hsbpathway.casefile.CaseStatus;
import org.hsbpathway.casefile.Child;
import org.hsbpathway.casefile.Children;
import org.hsbpathway.casefile.EarlierCases;
import org.hsbpathway.clock.WorkingDays;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/**
 * What the case files know already about the child of a new concern; a person compares and decides.
 */
@Component
class KnownBefore {

  /** The answer that the child is none of those who may be the same. */
  static final String NEW = "NEW";

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);

  private final CaseFiles files;
  private final Children children;

  private final EarlierCases earlier;

  KnownBefore(CaseFiles files, Children children, EarlierCases earlier) {
    this.files = files;
    this.children = children;
    this.earlier = earlier;
  }

  /** Children who may be the same child, each with their cases, and the answer that none is. */
  List<Step.Option> choices(CaseFile file) {
    var choices = new ArrayList<Step.Option>();
    probably(file)
        .forEach(child -> choices.add(new Step.Option(child.pseudonym(), describe(child))));
    if (!choices.isEmpty()) {
      choices.add(new Step.Option(NEW, "None of these: this child is new to us"));
    }
    return choices;
  }

  /** Joins the case to the record the worker chose, if the worker chose one. */
  CaseFile recognise(CaseFile file, String chosen) {
    return chosen == null || chosen.equals(NEW) ? file : files.recognise(file, children.of(chosen));
  }

  /** Earlier contacts about this child, the latest first. */
  List<CaseFile> episodes(CaseFile file) {
    return file.child().stream()
        .flatMap(child -> files.of(child).stream())
        .filter(other -> !other.caseReference().equals(file.caseReference()))
        .filter(earlier::isKnown)
        .sorted((one, other) -> other.receivedAt().compareTo(one.receivedAt()))
        .toList();
  }

  /** Other cases of this child, or of a child who may be the same, that somebody works on. */
  List<CaseFile> openCases(CaseFile file) {
    return Stream.concat(
            episodes(file).stream(),
            probably(file).stream()
                .flatMap(child -> files.of(child).stream())
                .filter(earlier::isKnown))
        .filter(KnownBefore::isWorkedOn)
        .distinct()
        .toList();
  }

  boolean isKnown(CaseFile file) {
    return earlier.isKnown(file);
  }

  /** Whether a concern can join this case; one that was answered with advice is no case. */
  static boolean isWorkedOn(CaseFile file) {
    return file.status() == CaseStatus.CONCERN || file.status() == CaseStatus.OPEN;
  }

  /** One case as a line: number, day and status, no content. */
  String line(CaseFile file) {
    if (!earlier.isOpen(file)) {
      return file.caseReference() + ", a restricted record: ask a team manager";
    }
    return file.caseReference()
        + ", received "
        + DAY.format(WorkingDays.dateOf(file.receivedAt()))
        + ", "
        + file.status().label();
  }

  private List<Child> probably(CaseFile file) {
    return file.child().stream()
        .flatMap(child -> children.probablyTheSameAs(child.identity()).stream())
        .filter(known -> !known.equals(file.child().orElseThrow()))
        .filter(known -> files.of(known).stream().allMatch(earlier::isKnown))
        .toList();
  }

  private String describe(Child child) {
    var cases = files.of(child);
    if (cases.stream().anyMatch(file -> !earlier.isOpen(file))) {
      return "A restricted record (" + child.pseudonym() + "): ask a team manager";
    }
    return child.name()
        + child.dateOfBirth().map((LocalDate born) -> ", born " + DAY.format(born)).orElse("")
        + child.address().map(address -> ", " + address).orElse("")
        + cases.stream().map(this::line).collect(joining("; ", " (", ")"));
  }
}
