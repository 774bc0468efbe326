package org.hsbpathway.casefile;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The notes of a case, one for each finished step that has no record of its own. */
@Component
@Transactional
public class CaseNotes {

  private static final String MOVED = "Moved to the record it belongs to";

  private final StoredCaseNotes notes;
  private final Clock clock;

  CaseNotes(StoredCaseNotes notes, Clock clock) {
    this.notes = notes;
    this.clock = clock;
  }

  /** Keeps the answers of the step with this id, which people know by this title. */
  public CaseNote write(
      CaseReference caseReference,
      String step,
      String title,
      Map<String, ?> answers,
      String author) {
    return write(
        caseReference,
        step,
        title,
        answers,
        author,
        title + ": done, the answers are kept as a note.");
  }

  /** As above, with a sentence of its own in the chronology. */
  public CaseNote write(
      CaseReference caseReference,
      String step,
      String title,
      Map<String, ?> answers,
      String author,
      String sentence) {
    return notes.save(
        CaseNote.write(caseReference, step, title, answers, author, clock.instant(), sentence));
  }

  /** In the order in which they were written. */
  public List<CaseNote> of(CaseReference caseReference) {
    return notes.findByCaseReferenceOrderByNumber(caseReference);
  }

  /**
   * Moves a note to the case it belongs to; where it was, a note stays that says so and no more.
   *
   * @throws NoSuchElementException when the case has no such note
   */
  public CaseNote move(UUID note, CaseReference from, CaseReference to, String by) {
    var moved =
        of(from).stream()
            .filter(each -> each.id().equals(note))
            .findFirst()
            .orElseThrow(() -> new NoSuchElementException("No such note in case " + from));
    write(from, moved.step(), MOVED, Map.of(), by, Chronology.MOVED_AWAY);
    return notes.save(moved.moveTo(to));
  }
}
