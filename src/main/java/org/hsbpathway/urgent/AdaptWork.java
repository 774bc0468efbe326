package org.hsbpathway.urgent;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hsbpathway.casefile.CaseNotes;
import org.hsbpathway.casefile.DirectWork;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/** After a disclosure the work with the child is adapted or paused for a time, never dropped. */
@Component
class AdaptWork implements FormStep<AdaptWork.Form> {

  /** How it goes on. */
  enum Work {
    ADAPTED,
    PAUSED,
    NOTHING_RUNS
  }

  record Form(
      @NotNull Work work,
      String directWorkHow,
      LocalDate directWorkAgainOn,
      @NotBlank String support) {}

  private final DirectWork directWork;
  private final Reports reports;
  private final CaseNotes notes;

  AdaptWork(DirectWork directWork, Reports reports, CaseNotes notes) {
    this.directWork = directWork;
    this.reports = reports;
    this.notes = notes;
  }

  @Override
  public Map<String, ?> open(Step step) {
    return Map.of("report", reports.inWords(step));
  }

  @Override
  public void submit(Form form, Step step) {
    if (form.work() != Work.NOTHING_RUNS) {
      directWork.state(
          step.caseReference(),
          DirectWork.Way.valueOf(form.work().name()),
          form.directWorkHow(),
          form.directWorkAgainOn(),
          step.user());
    }
    var answers = new LinkedHashMap<String, Object>();
    answers.put("work", form.work());
    answers.put("how", form.directWorkHow());
    answers.put(
        "againOn", form.directWorkAgainOn() == null ? null : form.directWorkAgainOn().toString());
    answers.put("support", form.support());
    notes.write(
        step.caseReference(),
        "adaptWork",
        "The work with the child was adapted after a disclosure",
        answers,
        step.user());
  }
}
