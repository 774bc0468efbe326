package org.hsbpathway.restriction;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import org.hsbpathway.casefile.Markdown;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/** On the next working day a manager looks at why somebody read the plan. */
@Component
class ReviewEmergencyAccess implements FormStep<ReviewEmergencyAccess.Form> {

  record Form(@NotNull EmergencyOutcome finding, @NotBlank String why, String next) {}

  private final Requests requests;

  ReviewEmergencyAccess(Requests requests) {
    this.requests = requests;
  }

  @Override
  public boolean addsToLockedRecord() {
    return true;
  }

  @Override
  public Map<String, ?> open(Step step) {
    return Map.of(
        "request",
        Markdown.plain(requests.asker(step))
            + " read the safety plan: "
            + Markdown.plain(requests.given(step, "glassBroken").get("reason").toString()));
  }

  @Override
  public void submit(Form form, Step step) {
    requests.refuseOwn("finding", step);
    requests.keep(
        step,
        form,
        "Emergency access reviewed",
        form.finding() == EmergencyOutcome.JUSTIFIED
            ? "The emergency access to the safety plan was justified."
            : "The emergency access to the safety plan was not justified.");
    step.set(EmergencyOutcome.VARIABLE, form.finding());
  }
}
