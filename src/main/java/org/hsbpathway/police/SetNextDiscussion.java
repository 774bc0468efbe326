package org.hsbpathway.police;

import static org.hsbpathway.workflow.Cases.caseOf;
import static org.hsbpathway.workflow.Cases.set;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The agencies have met, for whatever reason: from now on counts the day they agreed. */
@Component
class SetNextDiscussion implements JavaDelegate {

  private final HoldDates dates;

  SetNextDiscussion(HoldDates dates) {
    this.dates = dates;
  }

  @Override
  public void execute(DelegateExecution execution) {
    set(execution, HoldDates.DISCUSSION_DUE, dates.discussion(caseOf(execution)));
  }
}
