package org.hsbpathway.police;

import static org.hsbpathway.workflow.Cases.caseOf;
import static org.hsbpathway.workflow.Cases.set;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** An earlier day was agreed for looking at the hold again. */
@Component
class BringReviewForward implements JavaDelegate {

  private final HoldDates dates;

  BringReviewForward(HoldDates dates) {
    this.dates = dates;
  }

  @Override
  public void execute(DelegateExecution execution) {
    set(execution, HoldDates.REVIEW_DUE, dates.review(caseOf(execution)));
  }
}
