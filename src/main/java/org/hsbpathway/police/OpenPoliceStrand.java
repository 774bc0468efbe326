package org.hsbpathway.police;

import static org.hsbpathway.workflow.Cases.caseOf;
import static org.hsbpathway.workflow.Cases.set;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hsbpathway.casefile.CurrentUser;
import org.springframework.stereotype.Component;

/** Opens the strand, or opens one again that had ended; one that runs goes on. */
@Component
class OpenPoliceStrand implements JavaDelegate {

  private final PoliceStrands strands;
  private final PoliceFacts facts;
  private final CurrentUser user;

  OpenPoliceStrand(PoliceStrands strands, PoliceFacts facts, CurrentUser user) {
    this.strands = strands;
    this.facts = facts;
    this.user = user;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var reference = caseOf(execution);
    var known = strands.findByCaseReference(reference);
    if (known.isEmpty()) {
      strands.save(PoliceStrand.open(reference));
    } else if (known.get().isRunning()) {
      set(execution, PoliceOpeningOutcome.VARIABLE, PoliceOpeningOutcome.ALREADY_RUNS);
      return;
    } else {
      facts.state(strands.save(known.get().beginAgain()), user.id());
    }
    set(execution, PoliceOpeningOutcome.VARIABLE, PoliceOpeningOutcome.OPENED);
  }
}
