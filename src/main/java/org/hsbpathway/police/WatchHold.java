package org.hsbpathway.police;

import static org.hsbpathway.workflow.Cases.caseOf;
import static org.hsbpathway.workflow.Cases.set;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hsbpathway.workflow.Strands;
import org.springframework.stereotype.Component;

/** Sets the days on which a hold is looked at; one that is watched already keeps its days. */
@Component
class WatchHold implements JavaDelegate {

  private final HoldDates dates;
  private final Strands strands;

  WatchHold(HoldDates dates, Strands strands) {
    this.dates = dates;
    this.strands = strands;
  }

  @Override
  public void execute(DelegateExecution execution) {
    if (strands.runsBeside("policeHold", execution)) {
      set(execution, HoldWatchOutcome.VARIABLE, HoldWatchOutcome.ALREADY_RUNS);
      return;
    }
    var reference = caseOf(execution);
    set(execution, HoldWatchOutcome.VARIABLE, HoldWatchOutcome.BEGUN);
    set(execution, HoldDates.REVIEW_DUE, dates.review(reference));
    set(execution, HoldDates.DISCUSSION_DUE, dates.discussion(reference));
    set(execution, HoldDates.SUPERVISOR_DUE, dates.supervisorAsked(reference));
    set(execution, HoldDates.ESCALATION_DUE, dates.takenFurther(reference));
  }
}
