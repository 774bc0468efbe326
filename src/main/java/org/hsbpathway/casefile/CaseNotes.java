package org.hsbpathway.casefile;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The notes of a case, one for each finished step that has no record of its own. */
@Component
@Transactional
public class CaseNotes {

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

  public List<CaseNote> of(CaseReference caseReference) {
    return notes.findByCaseReferenceOrderByAt(caseReference);
  }
}
