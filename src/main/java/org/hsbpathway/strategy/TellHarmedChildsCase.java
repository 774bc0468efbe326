package org.hsbpathway.strategy;

import static org.hsbpathway.workflow.Cases.runOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hsbpathway.casefile.LinkedPeople;
import org.hsbpathway.casefile.LinkedPerson;
import org.hsbpathway.workflow.Strands;
import org.springframework.stereotype.Component;

/**
 * Sends the message drawn on a throwing event to the own case of the child who was harmed, if that
 * child has one here.
 */
@Component
class TellHarmedChildsCase implements JavaDelegate {

  private final HarmedChildDiscussions discussions;
  private final LinkedPeople people;
  private final Strands strands;

  TellHarmedChildsCase(HarmedChildDiscussions discussions, LinkedPeople people, Strands strands) {
    this.discussions = discussions;
    this.people = people;
    this.strands = strands;
  }

  @Override
  public void execute(DelegateExecution execution) {
    discussions
        .findByRunAndTurn(runOf(execution), (Integer) execution.getVariable("loopCounter"))
        .map(discussion -> people.of(discussion.meetingFor()))
        .flatMap(LinkedPerson::ownCase)
        .ifPresent(own -> strands.tell(own, execution));
  }
}
