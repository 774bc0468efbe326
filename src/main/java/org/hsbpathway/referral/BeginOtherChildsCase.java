package org.hsbpathway.referral;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hsbpathway.workflow.Journeys;
import org.springframework.stereotype.Component;

/** Lets the case of the other child go its own way: safety plan and referral begin at once. */
@Component
class BeginOtherChildsCase implements JavaDelegate {

  private final Journeys journeys;

  BeginOtherChildsCase(Journeys journeys) {
    this.journeys = journeys;
  }

  @Override
  public void execute(DelegateExecution execution) {
    journeys.begin(execution);
  }
}
