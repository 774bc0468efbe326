package org.hsbpathway.workflow;

import org.hsbpathway.casefile.CaseNotes;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Keeps a submitted form as a note of the case, for a step that needs no record of its own. */
@Component
public class StepNotes {

  private final CaseNotes notes;
  private final AsAnswers asAnswers;

  StepNotes(CaseNotes notes, AsAnswers asAnswers) {
    this.notes = notes;
    this.asAnswers = asAnswers;
  }

  /**
   * @param form the record nested in its step, whose name says what was done
   * @param sentence what the chronology says of it
   */
  public void keep(Step step, Record form, String title, String sentence) {
    notes.write(
        step.caseReference(),
        StringUtils.uncapitalize(form.getClass().getEnclosingClass().getSimpleName()),
        title,
        asAnswers.of(form),
        step.user(),
        sentence);
  }
}
