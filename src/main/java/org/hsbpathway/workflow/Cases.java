package org.hsbpathway.workflow;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.hsbpathway.casefile.CaseReference;

/**
 * Which case a token belongs to: the business key is the case reference, inherited by every called
 * stage.
 */
public final class Cases {

  private Cases() {}

  public static CaseReference caseOf(DelegateExecution execution) {
    return new CaseReference(execution.getProcessBusinessKey());
  }

  /** Which run of the stage this is, as {@link Step#run} says it. */
  public static String runOf(DelegateExecution execution) {
    return execution.getProcessInstanceId();
  }

  /** Which way the token went so far; empty where nobody has said. */
  public static <E extends Enum<E>> Optional<E> outcomeOf(
      DelegateExecution execution, ProcessVariable<E> variable) {
    return Optional.ofNullable((String) execution.getVariable(variable.name()))
        .map(code -> Enum.valueOf(variable.type(), code));
  }

  /** Whether the token already knows when something is due. */
  public static boolean knows(DelegateExecution execution, ProcessVariable<?> variable) {
    return execution.getVariable(variable.name()) != null;
  }

  /** Lets a service task tell the token where to go. */
  public static <T> void set(DelegateExecution execution, ProcessVariable<T> variable, T value) {
    execution.getProcessInstance().setVariable(variable.name(), variable.stored(value));
  }
}
