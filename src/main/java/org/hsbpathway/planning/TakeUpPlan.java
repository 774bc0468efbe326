package org.hsbpathway.planning;

import static org.hsbpathway.workflow.Cases.caseOf;
import static org.hsbpathway.workflow.Cases.set;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Goes on with the plan that the meeting of another line of the case agreed. */
@Component
class TakeUpPlan implements JavaDelegate {

  private final HsbPlans plans;

  TakeUpPlan(HsbPlans plans) {
    this.plans = plans;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var plan =
        plans
            .findFirstByCaseReferenceAndAgreedAtIsNotNullOrderByAgreedAtDesc(caseOf(execution))
            .orElseThrow();
    set(execution, PlanningOutcome.VARIABLE, plan.outcome());
    set(execution, InterventionNeed.VARIABLE, plan.interventionNeed());
  }
}
