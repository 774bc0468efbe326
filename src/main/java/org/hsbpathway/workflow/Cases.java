package org.hsbpathway.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.hsbpathway.casefile.CaseReference;

/** Which case a token belongs to: the business key is the case reference, inherited by every called stage. */
public final class Cases {

  private Cases() {}

  public static CaseReference caseOf(DelegateExecution execution) {
    return new CaseReference(execution.getProcessBusinessKey());
  }

  /** Lets a service task tell the token where to go. */
  public static <T> void set(DelegateExecution execution, ProcessVariable<T> variable, T value) {
    execution.getProcessInstance().setVariable(variable.name(), variable.stored(value));
  }
}
