package org.hsbpathway.casefile;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What the record of a session or an assessment brought to light that cannot wait: the stage keeps
 * it here once, and what follows takes it up from here, so that nobody types it again.
 */
@Component
public class ToldAtSession {

  /** Whether the child said it, or others saw signs. */
  public enum Kind {
    DISCLOSED,
    SUSPECTED
  }

  /** What was told: the words, to whom and when, and who recorded it. */
  public record Told(Kind kind, String words, String toldTo, LocalDate on, String by) {}

  private static final String RISK = "newRiskTold";
  private static final String DISCLOSURE = "childDisclosed";
  private static final String TAKEN_UP = "takenUp";

  private final CaseNotes notes;

  ToldAtSession(CaseNotes notes) {
    this.notes = notes;
  }

  /** The child told of being harmed, or there are signs. */
  public void disclosure(CaseReference caseReference, Told told) {
    keep(
        caseReference,
        DISCLOSURE,
        told.kind() == Kind.DISCLOSED
            ? "The child told of being harmed"
            : "Signs that the child is being harmed",
        told);
  }

  /** There is something new about risk. */
  public void risk(CaseReference caseReference, Told told) {
    keep(caseReference, RISK, "New information about risk", told);
  }

  /** Takes up the oldest disclosure that nobody has taken up yet. */
  public Optional<Told> takeUpDisclosure(CaseReference caseReference) {
    return takeUp(caseReference, DISCLOSURE);
  }

  /** Takes up the oldest information about risk that nobody has taken up yet. */
  public Optional<Told> takeUpRisk(CaseReference caseReference) {
    return takeUp(caseReference, RISK);
  }

  private void keep(CaseReference caseReference, String step, String title, Told told) {
    var answers = new LinkedHashMap<String, Object>();
    answers.put("kind", told.kind() == null ? null : told.kind().name());
    answers.put("words", told.words());
    answers.put("toldTo", told.toldTo());
    answers.put("on", told.on().toString());
    notes.write(caseReference, step, title, answers, told.by());
  }

  private Optional<Told> takeUp(CaseReference caseReference, String step) {
    var all = notes.of(caseReference);
    var taken =
        all.stream()
            .filter(note -> note.step().equals(step + TAKEN_UP))
            .map(note -> note.answers().get(TAKEN_UP))
            .toList();
    var told = all.stream().filter(note -> note.step().equals(step)).toList();
    return told.stream()
        .skip(taken.size())
        .findFirst()
        .map(
            note -> {
              notes.write(
                  caseReference,
                  step + TAKEN_UP,
                  note.title() + ", taken up",
                  Map.of(TAKEN_UP, taken.size() + 1),
                  note.author());
              return told(note);
            });
  }

  private static Told told(CaseNote note) {
    return new Told(
        Optional.ofNullable(text(note, "kind")).map(Kind::valueOf).orElse(null),
        text(note, "words"),
        text(note, "toldTo"),
        LocalDate.parse(Objects.requireNonNull(text(note, "on"))),
        note.author());
  }

  private static String text(CaseNote note, String key) {
    var value = note.answers().get(key);
    return value == null ? null : value.toString();
  }
}
