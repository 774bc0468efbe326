package org.hsbpathway.retention;

import java.util.NoSuchElementException;
import java.util.Optional;
import org.hsbpathway.casefile.CaseNote;
import org.hsbpathway.casefile.CaseNotes;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.workflow.AsAnswers;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/** What was said about a record in one review of it, kept as notes of the case. */
@Component
class ReviewNotes {

  private static final String RUN = "run";

  private final CaseNotes notes;
  private final AsAnswers asAnswers;

  ReviewNotes(CaseNotes notes, AsAnswers asAnswers) {
    this.notes = notes;
    this.asAnswers = asAnswers;
  }

  void keep(Step step, String name, String title, Record answers, String sentence) {
    var kept = asAnswers.of(answers);
    kept.put(RUN, step.run());
    notes.write(step.caseReference(), name, title, kept, step.user(), sentence);
  }

  /** The last answers to this step in this run. */
  CaseNote last(CaseReference reference, String run, String step) {
    return find(reference, run, step)
        .orElseThrow(() -> new NoSuchElementException("No note of " + step + " in " + reference));
  }

  private Optional<CaseNote> find(CaseReference reference, String run, String step) {
    return notes.of(reference).stream()
        .filter(note -> note.step().equals(step) && run.equals(note.answers().get(RUN)))
        .reduce((earlier, later) -> later);
  }
}
