package org.hsbpathway.oversight;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.hsbpathway.casefile.CaseNotes;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Chronology;
import org.hsbpathway.casefile.Incidents;
import org.hsbpathway.casefile.Markdown;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.clock.WorkingDays;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/** What was reported as wrong, and the entries of a record that can be moved to another one. */
@Component
class WrongEntries {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("EEEE d MMMM yyyy, HH:mm", Locale.UK);
  private static final String NOTE = "NOTE:";
  private static final String LINE = "LINE:";
  private static final int LONGEST_LABEL = 90;

  private final OversightNotes reports;
  private final CaseNotes notes;
  private final Chronology chronology;
  private final Incidents incidents;
  private final Clocks clocks;

  WrongEntries(
      OversightNotes reports,
      CaseNotes notes,
      Chronology chronology,
      Incidents incidents,
      Clocks clocks) {
    this.incidents = incidents;
    this.reports = reports;
    this.notes = notes;
    this.chronology = chronology;
    this.clocks = clocks;
  }

  String report(Step step) {
    var given = reports.given(step, "wrongEntryReported");
    return WrongEntryReported.Kind.valueOf(given.get("kind").toString()).sentence()
        + " "
        + Markdown.plain(given.get("what").toString())
        + " Seen by: "
        + Markdown.plain(given.get("seenBy").toString());
  }

  /** By when a reportable breach is reported, to the minute. */
  Instant reportBy(Step step) {
    return clocks.dueAt("dataBreachReport", knownAt(step));
  }

  Instant knownAt(Step step) {
    return Instant.parse(reports.given(step, "wrongEntryReported").get("knownAt").toString());
  }

  String reportByInWords(Step step) {
    return "If it has to be reported: by **"
        + MINUTE.format(reportBy(step).atZone(WorkingDays.LONDON))
        + "**, 72 hours after somebody here knew.";
  }

  List<Step.Option> of(CaseReference reference) {
    var kept =
        notes.of(reference).stream()
            .map(note -> option(NOTE + note.id(), note.at(), "note: " + note.title()));
    var lines =
        chronology.of(reference).stream()
            .map(line -> option(LINE + line.number(), line.at(), line.summary()));
    return Stream.concat(kept, lines).toList();
  }

  List<Step.Option> incidentsOf(CaseReference reference) {
    return incidents.of(reference).stream()
        .map(
            incident ->
                new Step.Option(
                    Integer.toString(incident.number()),
                    "Incident %d, %s, %s"
                        .formatted(
                            incident.number(),
                            incident.period().inWords(),
                            incident.status().label())))
        .toList();
  }

  private static Step.Option option(String value, Instant at, String text) {
    var label = DAY.format(at.atZone(WorkingDays.LONDON)) + ", " + text;
    return new Step.Option(
        value,
        label.length() <= LONGEST_LABEL ? label : label.substring(0, LONGEST_LABEL - 1) + "…");
  }

  void move(String entry, CaseReference from, CaseReference to, String by) {
    if (entry.startsWith(NOTE)) {
      notes.move(UUID.fromString(entry.substring(NOTE.length())), from, to, by);
    } else {
      chronology.move(from, Long.parseLong(entry.substring(LINE.length())), to);
    }
  }
}
