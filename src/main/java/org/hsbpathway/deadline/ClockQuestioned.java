package org.hsbpathway.deadline;

import jakarta.validation.constraints.NotBlank;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.NamedCase;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/** A manager wants to change a date of a case. */
@Component
class ClockQuestioned implements FormStep<ClockQuestioned.Form> {

  record Form(@NotBlank String caseReference) {}

  private final NamedCase cases;

  ClockQuestioned(NamedCase cases) {
    this.cases = cases;
  }

  @Override
  public void submit(Form form, Step step) {
    cases.begin(form.caseReference(), step);
  }
}
