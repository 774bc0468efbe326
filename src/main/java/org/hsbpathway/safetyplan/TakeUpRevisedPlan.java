package org.hsbpathway.safetyplan;

import static org.hsbpathway.workflow.Cases.caseOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hsbpathway.workflow.Cases;
import org.springframework.stereotype.Component;

/** Lets the review wait for the new version and its date, after the plan was changed beside it. */
@Component
class TakeUpRevisedPlan implements JavaDelegate {

  private final SafetyPlans plans;
  private final ReviewDates dates;

  TakeUpRevisedPlan(SafetyPlans plans, ReviewDates dates) {
    this.plans = plans;
    this.dates = dates;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Cases.set(execution, ReviewDates.REVIEW_DUE, dates.reviewDue(plans.of(caseOf(execution))));
    // A condition that stayed true would wake the event again at once.
    Cases.set(execution, PlanRevisionOutcome.VARIABLE, PlanRevisionOutcome.TAKEN_UP);
  }
}
