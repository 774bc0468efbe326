package org.hsbpathway.safetyplan;

import static org.hsbpathway.workflow.Cases.caseOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hsbpathway.clock.Clocks;
import org.springframework.stereotype.Component;

/** Opens the plan as a draft. Running it again finds the plan already open. */
@Component
class OpenSafetyPlan implements JavaDelegate {

  private static final String BY = "system";

  private final SafetyPlans plans;
  private final PlanFacts facts;
  private final Clocks clocks;

  OpenSafetyPlan(SafetyPlans plans, PlanFacts facts, Clocks clocks) {
    this.plans = plans;
    this.facts = facts;
    this.clocks = clocks;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var reference = caseOf(execution);
    if (plans.open(reference).isEmpty()) {
      var number = plans.findByCaseReferenceOrderByNumber(reference).size() + 1;
      plans.save(SafetyPlan.open(reference, number, clocks.today()));
      facts.drafting(reference, BY);
    }
    facts.level(reference, facts.level(reference), BY);
  }
}
