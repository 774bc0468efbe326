package org.hsbpathway.oversight;

import static org.hsbpathway.workflow.Cases.caseOf;
import static org.hsbpathway.workflow.Cases.runOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hsbpathway.retention.RecordCopies;
import org.springframework.stereotype.Component;

/** Gathers everything that is held. Running it again leaves what was gathered first. */
@Component
class GatherRecord implements JavaDelegate {

  private final RecordCopies copies;

  GatherRecord(RecordCopies copies) {
    this.copies = copies;
  }

  @Override
  public void execute(DelegateExecution execution) {
    copies.gather(caseOf(execution), runOf(execution));
  }
}
