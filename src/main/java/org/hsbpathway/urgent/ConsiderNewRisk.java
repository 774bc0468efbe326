package org.hsbpathway.urgent;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import org.hsbpathway.casefile.CaseNotes;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/** The social worker says the same day what new information about risk means. */
@Component
class ConsiderNewRisk implements FormStep<ConsiderNewRisk.Form> {

  record Form(@NotNull NewRiskOutcome decision, @NotBlank String reason) {}

  private final Reports reports;
  private final Alarm alarm;
  private final CaseNotes notes;

  ConsiderNewRisk(Reports reports, Alarm alarm, CaseNotes notes) {
    this.reports = reports;
    this.alarm = alarm;
    this.notes = notes;
  }

  @Override
  public Map<String, ?> open(Step step) {
    return Map.of("report", reports.inWords(step));
  }

  @Override
  public void submit(Form form, Step step) {
    if (form.decision() == NewRiskOutcome.PLAN_CHANGES) {
      alarm.planMustChange(step.caseReference(), form.reason(), step.user());
    }
    notes.write(
        step.caseReference(),
        "considerNewRisk",
        "New information about risk was considered",
        Map.of("decision", form.decision(), "reason", form.reason()),
        step.user());
    step.set(NewRiskOutcome.VARIABLE, form.decision());
  }
}
