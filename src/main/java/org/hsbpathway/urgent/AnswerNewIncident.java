package org.hsbpathway.urgent;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hsbpathway.casefile.CaseNotes;
import org.hsbpathway.casefile.FamilyTelling;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/** A manager has read what happened and answers the same day. */
@Component
class AnswerNewIncident implements FormStep<AnswerNewIncident.Form> {

  /** Whether the family knows that we know. */
  enum FamilyTold {
    YES,
    NOT_YET
  }

  record Form(@NotBlank String answer, @NotNull FamilyTold familyTold, String notYetBecause) {}

  private final Reports reports;
  private final CaseNotes notes;
  private final FamilyTelling telling;

  AnswerNewIncident(Reports reports, CaseNotes notes, FamilyTelling telling) {
    this.reports = reports;
    this.notes = notes;
    this.telling = telling;
  }

  @Override
  public Map<String, ?> open(Step step) {
    return Map.of("report", reports.inWords(step));
  }

  @Override
  public void submit(Form form, Step step) {
    if (form.familyTold() == FamilyTold.YES) {
      telling.refuseWhileWithheld(step.caseReference(), "familyTold");
    }
    var answers = new LinkedHashMap<String, Object>();
    answers.put("answer", form.answer());
    answers.put("familyTold", form.familyTold());
    answers.put("notYetBecause", form.notYetBecause());
    notes.write(
        step.caseReference(),
        "answerNewIncident",
        "A manager's answer to the new incident",
        answers,
        step.user());
  }
}
