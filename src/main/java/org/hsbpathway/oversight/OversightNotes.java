package org.hsbpathway.oversight;

import java.time.LocalDate;
import java.util.Map;
import java.util.NoSuchElementException;
import org.hsbpathway.casefile.CaseNote;
import org.hsbpathway.casefile.CaseNotes;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.workflow.AsAnswers;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Keeps what was submitted as a note of the case, with one sentence in the chronology. */
@Component
class OversightNotes {

  /** Which run of its process an answer belongs to. */
  static final String RUN = "run";

  private final CaseNotes notes;
  private final AsAnswers asAnswers;
  private final Clocks clocks;

  OversightNotes(CaseNotes notes, AsAnswers asAnswers, Clocks clocks) {
    this.notes = notes;
    this.asAnswers = asAnswers;
    this.clocks = clocks;
  }

  /**
   * @param answers the record nested in its step, whose name says what was done
   */
  void keep(Step step, Record answers, String title, String sentence) {
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
  Map<String, Object> given(Step step, String earlier) {
    return notes.of(step.caseReference()).stream()
        .filter(note -> note.step().equals(earlier))
        .map(CaseNote::answers)
        .filter(answers -> step.run().equals(answers.get(RUN)))
        .findFirst()
        .orElseThrow(
            () ->
                new NoSuchElementException(
                    "No note of " + earlier + " in " + step.caseReference()));
  }

  void refuseTheFuture(String field, LocalDate day) {
    if (day.isAfter(clocks.today())) {
      throw new Refusal(field, "This date lies in the future; write down what has happened.");
    }
  }
}
