package org.hsbpathway.consultation;

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

/** Tells the token on which day somebody asks whether the advice helped. */
@Component
class SetFollowUpDate implements JavaDelegate {

  private static final ProcessVariable<Instant> DUE =
      ProcessVariable.due("consultationFollowUpDue");

  private final Standing standing;
  private final Clocks clocks;

  SetFollowUpDate(Standing standing, Clocks clocks) {
    this.standing = standing;
    this.clocks = clocks;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var day = standing.dateOf(caseOf(execution), Fact.CONSULTATION_FOLLOW_UP_ON).orElseThrow();
    set(execution, DUE, clocks.onTask(day));
  }
}
