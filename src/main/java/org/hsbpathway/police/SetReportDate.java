package org.hsbpathway.police;

import static org.hsbpathway.workflow.Cases.caseOf;
import static org.hsbpathway.workflow.Cases.set;

import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.workflow.ProcessVariable;
import org.springframework.stereotype.Component;

/** Tells the token by when the next report is wanted, if one is. */
@Component
class SetReportDate implements JavaDelegate {

  private static final ProcessVariable<Instant> DUE = ProcessVariable.due("reportFromPartnerDue");

  private final PoliceStrands strands;
  private final Clocks clocks;

  SetReportDate(PoliceStrands strands, Clocks clocks) {
    this.strands = strands;
    this.clocks = clocks;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var owed = strands.findByCaseReference(caseOf(execution)).orElseThrow().reportsOwed();
    if (!owed.isEmpty()) {
      set(execution, DUE, clocks.onTask(owed.get(0).dueOn()));
    }
    set(
        execution,
        PartnerReportOutcome.VARIABLE,
        owed.isEmpty() ? PartnerReportOutcome.NONE : PartnerReportOutcome.OWED);
  }
}
