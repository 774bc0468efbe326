package org.hsbpathway.workflow;

import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.hsbpathway.casefile.CaseNote;
import org.hsbpathway.casefile.CaseNotes;
import org.hsbpathway.casefile.CaseReference;
import org.springframework.util.StringUtils;

/** Keeps what was submitted as notes of the case, and finds again what was said in the same run. */
public abstract class RunNotes {

  /** Which run of its process an answer belongs to. */
  public static final String RUN = "run";

  private final CaseNotes notes;
  private final AsAnswers asAnswers;

  protected RunNotes(CaseNotes notes, AsAnswers asAnswers) {
    this.notes = notes;
    this.asAnswers = asAnswers;
  }

  /**
   * @param answers the record nested in its step, whose name says what was done
   * @param sentence what the chronology says of it
   */
  public void keep(Step step, Record answers, String title, String sentence) {
    var kept = asAnswers.of(answers);
    kept.put(RUN, step.run());
    notes.write(
        step.caseReference(),
        StringUtils.uncapitalize(answers.getClass().getEnclosingClass().getSimpleName()),
        title,
        kept,
        step.user(),
        sentence);
  }

  /** What was answered with that step in the same run: how all this began, for instance. */
  public Map<String, Object> given(Step step, String earlier) {
    return all(step.caseReference(), step.run(), earlier)
        .findFirst()
        .map(CaseNote::answers)
        .orElseThrow(() -> missing(step.caseReference(), earlier));
  }

  /** The note of the last time that step was done in this run. */
  public CaseNote last(CaseReference reference, String run, String step) {
    return all(reference, run, step)
        .reduce((earlier, later) -> later)
        .orElseThrow(() -> missing(reference, step));
  }

  private Stream<CaseNote> all(CaseReference reference, String run, String step) {
    return notes.of(reference).stream()
        .filter(note -> note.step().equals(step) && run.equals(note.answers().get(RUN)));
  }

  private static NoSuchElementException missing(CaseReference reference, String step) {
    return new NoSuchElementException("No note of " + step + " in " + reference);
  }
}
