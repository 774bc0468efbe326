package org.hsbpathway.safetyplan;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.PlanInForce;
import org.hsbpathway.casefile.Reasons;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/** The HSB co-ordinator reads the plan in force and says whether it is good as it is. */
@Component
class CheckPlanQuality implements FormStep<CheckPlanQuality.Form> {

  record Form(@NotNull PlanCheckOutcome result, @Size(max = 1000) String reason) {}

  private final SafetyPlans plans;
  private final PlanFacts facts;
  private final PlanInForce inForce;
  private final Reasons reasons;
  private final Clocks clocks;

  CheckPlanQuality(
      SafetyPlans plans, PlanFacts facts, PlanInForce inForce, Reasons reasons, Clocks clocks) {
    this.plans = plans;
    this.facts = facts;
    this.inForce = inForce;
    this.reasons = reasons;
    this.clocks = clocks;
  }

  @Override
  public Map<String, ?> open(Step step) {
    var reference = step.caseReference();
    return Map.of(
        "situation",
        PlanInWords.situation(plans.of(reference), facts.level(reference)),
        "plan",
        inForce.inWords(reference).orElse(""));
  }

  @Override
  public void submit(Form form, Step step) {
    var reference = step.caseReference();
    plans.save(
        plans.of(reference).check(form.result(), form.reason(), step.user(), clocks.today()));
    if (form.result() == PlanCheckOutcome.CHANGE_TODAY) {
      reasons.give(reference, Fact.PLAN_MUST_CHANGE, form.reason(), step.user());
    }
    step.set(PlanCheckOutcome.VARIABLE, form.result());
  }
}
