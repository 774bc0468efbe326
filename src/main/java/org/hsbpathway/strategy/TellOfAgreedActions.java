package org.hsbpathway.strategy;

import static org.hsbpathway.workflow.Cases.runOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hsbpathway.workflow.Strands;
import org.springframework.stereotype.Component;

/**
 * Sends the message drawn on a throwing event to the case where the actions are done that a
 * discussion about a child who was harmed agreed.
 */
@Component
class TellOfAgreedActions implements JavaDelegate {

  private final HarmedChildDiscussions discussions;
  private final Undertakings undertakings;
  private final Strands strands;

  TellOfAgreedActions(
      HarmedChildDiscussions discussions, Undertakings undertakings, Strands strands) {
    this.discussions = discussions;
    this.undertakings = undertakings;
    this.strands = strands;
  }

  @Override
  public void execute(DelegateExecution execution) {
    discussions
        .findByRunAndTurn(runOf(execution), (Integer) execution.getVariable("loopCounter"))
        .map(HarmedChildDiscussion::meetingFor)
        .flatMap(undertakings::homeOfWhatWasAgreedLastFor)
        .ifPresent(home -> strands.tell(home, execution));
  }
}
