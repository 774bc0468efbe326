package org.hsbpathway.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Sends the message drawn on a throwing event to every strand of the same case that waits for it.
 * Nobody waiting is fine: the record is the truth, the message only wakes somebody.
 */
@Component
class TellStrands implements JavaDelegate {

  private final Strands strands;

  TellStrands(Strands strands) {
    this.strands = strands;
  }

  @Override
  public void execute(DelegateExecution execution) {
    strands.tell(Cases.caseOf(execution), execution);
  }
}
