package org.hsbpathway.engagement;

import static org.hsbpathway.workflow.Cases.caseOf;
import static org.hsbpathway.workflow.Cases.set;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.workflow.ProcessVariable;
import org.springframework.stereotype.Component;

/**
 * Says how many sessions in a row were missed, as the stage that holds the sessions stated it, and
 * whether that stage has a review of its own.
 */
@Component
class CountMissedSessions implements JavaDelegate {

  static final ProcessVariable<Integer> MISSED = ProcessVariable.count("missedSessionsCount");

  private final Standing standing;

  CountMissedSessions(Standing standing) {
    this.standing = standing;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var missed = standing.now(caseOf(execution), Fact.MISSED_SESSIONS).map(Integer::valueOf);
    set(execution, MISSED, missed.orElse(0));
    set(
        execution,
        AbsenceReviewOutcome.VARIABLE,
        standing.is(caseOf(execution), Fact.ASSESSMENT, "RUNNING")
            ? AbsenceReviewOutcome.REVIEW
            : AbsenceReviewOutcome.WITH_THE_WORK);
  }
}
