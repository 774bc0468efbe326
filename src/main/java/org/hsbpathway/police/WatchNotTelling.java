package org.hsbpathway.police;

import static org.hsbpathway.workflow.Cases.caseOf;
import static org.hsbpathway.workflow.Cases.set;

import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.workflow.ProcessVariable;
import org.springframework.stereotype.Component;

/** Makes sure that not telling the family is looked at again on the day that was agreed. */
@Component
class WatchNotTelling implements JavaDelegate {

  static final ProcessVariable<Instant> REVIEW_DUE = ProcessVariable.due("withheldTellReviewDue");

  private final Standing standing;
  private final Clocks clocks;

  WatchNotTelling(Standing standing, Clocks clocks) {
    this.standing = standing;
    this.clocks = clocks;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var agreed = standing.dateOf(caseOf(execution), Fact.TELL_FAMILY_ON).orElseThrow();
    set(execution, REVIEW_DUE, clocks.onTask(agreed));
  }
}
