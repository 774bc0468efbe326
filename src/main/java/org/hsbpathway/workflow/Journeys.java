package org.hsbpathway.workflow;

import static java.util.stream.Collectors.toMap;

import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * Begins the journey of a child whose case was opened from another case: the pathway goes on as if
 * the front door had opened it.
 */
@Component
public class Journeys implements SendsMessages {

  private static final String CASE_OPENED = "caseOpened";

  @Override
  public Set<String> messages() {
    return Set.of(CASE_OPENED);
  }

  /** The journey of the case that asks, with the dates that are known there. */
  public void begin(DelegateExecution asking) {
    asking
        .getProcessEngineServices()
        .getRuntimeService()
        .createMessageCorrelation(CASE_OPENED)
        .processInstanceBusinessKey(asking.getProcessBusinessKey())
        .setVariables(
            asking.getVariables().entrySet().stream()
                .filter(variable -> variable.getKey().endsWith("Due"))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue)))
        .correlateStartMessage();
  }
}
