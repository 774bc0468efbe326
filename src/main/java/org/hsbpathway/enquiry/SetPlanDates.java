package org.hsbpathway.enquiry;

import static org.hsbpathway.workflow.Cases.caseOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.workflow.Cases;
import org.springframework.stereotype.Component;

/** Tells the token when the first core group and the first review conference are due. */
@Component
class SetPlanDates implements JavaDelegate {

  private final ChildProtectionPlans plans;
  private final Clocks clocks;

  SetPlanDates(ChildProtectionPlans plans, Clocks clocks) {
    this.plans = plans;
    this.clocks = clocks;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var plan = plans.findByCaseReferenceAndEndedOnIsNull(caseOf(execution)).orElseThrow();
    Cases.set(execution, EnquiryDates.CORE_GROUP, clocks.onTask(plan.coreGroupDueOn()));
    Cases.set(execution, EnquiryDates.REVIEW_CONFERENCE, clocks.onTask(plan.reviewDueOn()));
  }
}
