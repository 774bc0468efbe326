package org.hsbpathway.restriction;

import java.util.Map;
import java.util.NoSuchElementException;
import org.hsbpathway.casefile.CaseNote;
import org.hsbpathway.casefile.CaseNotes;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.workflow.AsAnswers;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** What somebody asked at the door of a restricted record, and what was answered, as notes. */
@Component
class Requests {

  private static final String RUN = "run";

  private final CaseNotes notes;
  private final AsAnswers asAnswers;
  private final OpenedRuns opened;

  Requests(CaseNotes notes, AsAnswers asAnswers, OpenedRuns opened) {
    this.notes = notes;
    this.asAnswers = asAnswers;
    this.opened = opened;
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

  /** What was answered with that step in the same run. */
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

  /** Who asked. */
  String asker(Step step) {
    return opened.findByRun(step.run()).orElseThrow().person();
  }

  void refuseOwn(String field, Step step) {
    if (asker(step).equals(step.user())) {
      throw new Refusal(field, "This is about what you did yourself: another manager decides.");
    }
  }
}
