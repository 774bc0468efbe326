package org.hsbpathway.familysupport;

import static org.hsbpathway.workflow.Cases.caseOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hsbpathway.clock.Clocks;
import org.springframework.stereotype.Component;

/** Tells the family worker that the case has closed. Running it again changes nothing. */
@Component
class NoteCaseClosed implements JavaDelegate {

  private final FamilySupports supports;
  private final Clocks clocks;

  NoteCaseClosed(FamilySupports supports, Clocks clocks) {
    this.supports = supports;
    this.clocks = clocks;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var support = supports.openOrBegin(caseOf(execution), clocks.today());
    supports.save(support.caseClosed(clocks.today()));
  }
}
