package org.hsbpathway.referral;

import static org.hsbpathway.workflow.Cases.caseOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hsbpathway.workflow.Strands;
import org.springframework.stereotype.Component;

/** Sends the message drawn on a throwing event to the case that the concern became part of. */
@Component
class TellLinkedCase implements JavaDelegate {

  private final Referrals referrals;
  private final Strands strands;

  TellLinkedCase(Referrals referrals, Strands strands) {
    this.referrals = referrals;
    this.strands = strands;
  }

  @Override
  public void execute(DelegateExecution execution) {
    strands.tell(referrals.latest(caseOf(execution)).linkedCase().orElseThrow(), execution);
  }
}
