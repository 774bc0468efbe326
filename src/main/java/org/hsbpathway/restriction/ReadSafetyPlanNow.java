package org.hsbpathway.restriction;

import java.util.Map;
import org.hsbpathway.casefile.PlanInForce;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/** The safety plan of a restricted record, for whoever needs it this night. */
@Component
class ReadSafetyPlanNow implements FormStep<ReadSafetyPlanNow.Form> {

  record Form() {}

  private final PlanInForce plan;

  ReadSafetyPlanNow(PlanInForce plan) {
    this.plan = plan;
  }

  @Override
  public boolean addsToLockedRecord() {
    return true;
  }

  @Override
  public Map<String, ?> open(Step step) {
    return Map.of(
        "plan",
        plan.inWords(step.caseReference())
            .orElse(
                "No safety plan is in force for this record. Act as you would without one, and call the duty manager."));
  }

  @Override
  public void submit(Form form, Step step) {}
}
