package org.hsbpathway.safetyplan;

import static org.hsbpathway.workflow.Cases.caseOf;
import static org.hsbpathway.workflow.Cases.set;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hsbpathway.clock.Clocks;
import org.springframework.stereotype.Component;

/**
 * Opens the plan as a draft, or takes up the draft that is there; a plan in force goes on as it is.
 */
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
    var open = plans.open(reference);
    if (open.filter(plan -> plan.status().inForce()).isPresent()) {
      set(execution, SafetyPlanOpeningOutcome.VARIABLE, SafetyPlanOpeningOutcome.ALREADY_IN_FORCE);
      return;
    }
    if (open.isEmpty()) {
      var number = plans.findByCaseReferenceOrderByNumber(reference).size() + 1;
      plans.save(SafetyPlan.open(reference, number, clocks.today()));
      facts.drafting(reference, BY);
    }
    facts.level(reference, facts.level(reference), BY);
    set(execution, SafetyPlanOpeningOutcome.VARIABLE, SafetyPlanOpeningOutcome.OPENED);
  }
}
