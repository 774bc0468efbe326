package org.hsbpathway.safetyplan;

import static org.hsbpathway.workflow.Cases.caseOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hsbpathway.clock.Clocks;
import org.springframework.stereotype.Component;

/** Closes our copy of the plan once somebody else holds it. Running it again finds it closed. */
@Component
class ReleaseSafetyPlan implements JavaDelegate {

  private static final String BY = "system";

  private final SafetyPlans plans;
  private final PlanFacts facts;
  private final Clocks clocks;

  ReleaseSafetyPlan(SafetyPlans plans, PlanFacts facts, Clocks clocks) {
    this.plans = plans;
    this.facts = facts;
    this.clocks = clocks;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var reference = caseOf(execution);
    plans
        .open(reference)
        .map(plan -> plan.release(facts.ended(reference), facts.holder(reference), clocks.today()))
        .ifPresent(plan -> facts.state(plans.save(plan), BY));
  }
}
