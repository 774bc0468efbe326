package org.hsbpathway.urgent;

import static org.hsbpathway.workflow.Cases.caseOf;
import static org.hsbpathway.workflow.Cases.runOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hsbpathway.casefile.CaseNote;
import org.hsbpathway.casefile.CaseNotes;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.workflow.Strands;
import org.springframework.stereotype.Component;

/** Sends the message drawn on a throwing event to the own case of the child it is about. */
@Component
class TellOwnCase implements JavaDelegate {

  private final CaseNotes notes;
  private final Strands strands;

  TellOwnCase(CaseNotes notes, Strands strands) {
    this.notes = notes;
    this.strands = strands;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var turn = runOf(execution) + "/" + execution.getVariable("loopCounter");
    var own =
        notes.of(caseOf(execution)).stream()
            .map(CaseNote::answers)
            .filter(answers -> turn.equals(answers.get(ArrangeOtherChildsEnquiry.TURN)))
            .map(answers -> answers.get(ArrangeOtherChildsEnquiry.OWN_CASE))
            .findFirst()
            .orElseThrow();
    strands.tell(new CaseReference(own.toString()), execution);
  }
}
