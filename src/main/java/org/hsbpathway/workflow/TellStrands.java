package org.hsbpathway.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.springframework.stereotype.Component;

/**
 * Sends the message drawn on a throwing event to every strand of the same case that waits for it.
 * Nobody waiting is fine: the record is the truth, the message only wakes somebody.
 */
@Component
class TellStrands implements JavaDelegate {

  @Override
  public void execute(DelegateExecution execution) {
    execution
        .getProcessEngineServices()
        .getRuntimeService()
        .createMessageCorrelation(messageOf((ThrowEvent) execution.getBpmnModelElementInstance()))
        .processInstanceBusinessKey(execution.getProcessBusinessKey())
        .correlateAll();
  }

  private static String messageOf(ThrowEvent event) {
    return event.getEventDefinitions().stream()
        .filter(MessageEventDefinition.class::isInstance)
        .map(definition -> ((MessageEventDefinition) definition).getMessage().getName())
        .findFirst()
        .orElseThrow();
  }
}
