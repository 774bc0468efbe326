package org.hsbpathway.workflow;

import java.util.Optional;
import java.util.function.Function;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
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

  /** What somebody is asked to do, and in which case. */
  public record CaseStep(CaseReference caseReference, String step) {}

  /** The case of a task, whoever asks; empty where there is no such task. */
  public static Optional<CaseReference> caseOfTask(ProcessEngine engine, String task) {
    return stepOfTask(engine, task).map(CaseStep::caseReference);
  }

  /** The case and the step of a task, whoever asks; empty where there is no such task. */
  public static Optional<CaseStep> stepOfTask(ProcessEngine engine, String task) {
    return onNobodysBehalf(
        engine,
        inside ->
            Optional.ofNullable(inside.getTaskManager().findTaskById(task)).flatMap(Cases::stepOf));
  }

  private static Optional<CaseStep> stepOf(TaskEntity task) {
    return Optional.ofNullable(task.getExecution())
        .map(Cases::ofToken)
        .map(reference -> new CaseStep(reference, task.getTaskDefinitionKey()));
  }

  /** The case of a process instance, whoever asks; empty where it has ended. */
  public static Optional<CaseReference> caseOfInstance(ProcessEngine engine, String instance) {
    return onNobodysBehalf(
        engine,
        inside ->
            Optional.ofNullable(inside.getExecutionManager().findExecutionById(instance))
                .map(Cases::ofToken));
  }

  /** Nothing where the token belongs to no case. */
  private static CaseReference ofToken(ExecutionEntity token) {
    var key = token.getProcessBusinessKey();
    return key == null ? null : new CaseReference(key);
  }

  /** Asks or does something in the engine on nobody's behalf: no permission is asked for. */
  static <T> T onNobodysBehalf(ProcessEngine engine, Function<CommandContext, T> work) {
    return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
        .getCommandExecutorTxRequired()
        .execute(inside -> inside.runWithoutAuthorization(() -> work.apply(inside)));
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

  /** Whether the token was told to go this way. */
  public static <E extends Enum<E>> boolean hasOutcome(
      DelegateExecution execution, ProcessVariable<E> variable, E outcome) {
    return outcomeOf(execution, variable).filter(outcome::equals).isPresent();
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
