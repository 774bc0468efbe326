package org.hsbpathway.safetyplan;

import static org.hsbpathway.workflow.Cases.set;

import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.workflow.ProcessVariable;
import org.hsbpathway.workflow.Strands;
import org.springframework.stereotype.Component;

/**
 * Says by when the plan is read beside what the police or a court changed. A change on top of one
 * that nobody has checked yet does not put the check off.
 */
@Component
class DateConditionsCheck implements JavaDelegate {

  static final ProcessVariable<Instant> DUE = ProcessVariable.due("conditionsCheckDue");

  private final Strands strands;
  private final Clocks clocks;

  DateConditionsCheck(Strands strands, Clocks clocks) {
    this.strands = strands;
    this.clocks = clocks;
  }

  @Override
  public void execute(DelegateExecution execution) {
    if (!strands.waitsAt("checkPlanAgainstConditions", execution)) {
      set(execution, DUE, clocks.due("eventTriggeredPlanReview").toInstant());
    }
  }
}
