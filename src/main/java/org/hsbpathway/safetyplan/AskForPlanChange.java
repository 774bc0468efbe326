package org.hsbpathway.safetyplan;

import static org.hsbpathway.workflow.Cases.caseOf;
import static org.hsbpathway.workflow.Cases.set;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hsbpathway.clock.Clocks;
import org.springframework.stereotype.Component;

/** Notes that the plan must change today. Asking again finds the change already owed. */
@Component
class AskForPlanChange implements JavaDelegate {

  private final SafetyPlans plans;
  private final Clocks clocks;

  AskForPlanChange(SafetyPlans plans, Clocks clocks) {
    this.plans = plans;
    this.clocks = clocks;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var plan = plans.of(caseOf(execution));
    var need = plan.askForChange(clocks.today());
    plans.save(plan);
    set(execution, PlanChangeNeedOutcome.VARIABLE, need);
  }
}
