package org.hsbpathway.police;

import static org.hsbpathway.workflow.Cases.caseOf;
import static org.hsbpathway.workflow.Cases.set;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hsbpathway.casefile.CurrentUser;
import org.hsbpathway.clock.Clocks;
import org.springframework.stereotype.Component;

/** Something new has to be told to the police: the next update is due today. */
@Component
class AskPoliceAgain implements JavaDelegate {

  private final PoliceStrands strands;
  private final PoliceFacts facts;
  private final CurrentUser user;
  private final Clocks clocks;

  AskPoliceAgain(PoliceStrands strands, PoliceFacts facts, CurrentUser user, Clocks clocks) {
    this.strands = strands;
    this.facts = facts;
    this.user = user;
    this.clocks = clocks;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var strand = strands.findByCaseReference(caseOf(execution)).orElseThrow();
    facts.state(strands.save(strand.askNow(clocks.today())), user.id());
    set(execution, EstablishPoliceRoute.CHASE_DUE, clocks.onTask(clocks.today()));
  }
}
