package org.hsbpathway.workflow;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.hsbpathway.casefile.CaseReference;
import org.springframework.stereotype.Component;

/** All that runs in a case, seen as a whole. */
@Component
public class Strands {

  /** Begins a process of its own in a case, unless it runs there already. */
  public void begin(
      String process,
      CaseReference reference,
      ProcessVariable<Instant> due,
      Instant when,
      DelegateExecution asking) {
    var runtime = asking.getProcessEngineServices().getRuntimeService();
    if (!runs(process, reference, runtime)) {
      runtime.startProcessInstanceByKey(
          process, reference.value(), Map.of(due.name(), due.stored(when)));
    }
  }

  /**
   * As above, where the process knows by itself when something is due; outside the engine nobody
   * listens.
   */
  public void begin(String process, CaseReference reference) {
    if (Context.getProcessEngineConfiguration() == null) {
      return;
    }
    var runtime = Context.getProcessEngineConfiguration().getRuntimeService();
    if (!runs(process, reference, runtime)) {
      runtime.startProcessInstanceByKey(process, reference.value());
    }
  }

  /**
   * Begins a process of its own in a case, or tells the one that runs there already; outside the
   * engine nobody listens.
   */
  public void beginOrTell(String process, String message, CaseReference reference) {
    if (Context.getProcessEngineConfiguration() == null) {
      return;
    }
    var runtime = Context.getProcessEngineConfiguration().getRuntimeService();
    if (runs(process, reference, runtime)) {
      tell(message, reference);
    } else {
      runtime.startProcessInstanceByKey(process, reference.value());
    }
  }

  private static boolean runs(String process, CaseReference reference, RuntimeService runtime) {
    return runtime
            .createProcessInstanceQuery()
            .processDefinitionKey(process)
            .processInstanceBusinessKey(reference.value())
            .count()
        > 0;
  }

  /** Sends a message that no model throws to whatever waits for it in the case. */
  public void tell(String message, CaseReference reference) {
    if (Context.getProcessEngineConfiguration() != null) {
      Context.getProcessEngineConfiguration()
          .getRuntimeService()
          .createMessageCorrelation(message)
          .processInstanceBusinessKey(reference.value())
          .correlateAll();
    }
  }

  /** Whether the process that asks waits for somebody at this step. */
  public boolean waitsAt(String step, DelegateExecution asking) {
    return asking
            .getProcessEngineServices()
            .getTaskService()
            .createTaskQuery()
            .processInstanceId(asking.getProcessInstanceId())
            .taskDefinitionKey(step)
            .count()
        > 0;
  }

  /** Whether the process that asks runs in its case a second time. */
  public boolean runsBeside(String process, DelegateExecution asking) {
    return asking
        .getProcessEngineServices()
        .getRuntimeService()
        .createProcessInstanceQuery()
        .processDefinitionKey(process)
        .processInstanceBusinessKey(asking.getProcessBusinessKey())
        .list()
        .stream()
        .anyMatch(other -> !other.getId().equals(asking.getProcessInstanceId()));
  }

  /**
   * Sends the message drawn on the throwing event to whatever waits for it in the case, or begins
   * with it.
   */
  public void tell(CaseReference reference, DelegateExecution throwing) {
    throwing
        .getProcessEngineServices()
        .getRuntimeService()
        .createMessageCorrelation(messageOf((ThrowEvent) throwing.getBpmnModelElementInstance()))
        .processInstanceBusinessKey(reference.value())
        .correlateAll();
  }

  private static String messageOf(ThrowEvent event) {
    return event.getEventDefinitions().stream()
        .filter(MessageEventDefinition.class::isInstance)
        .map(definition -> ((MessageEventDefinition) definition).getMessage().getName())
        .findFirst()
        .orElseThrow();
  }

  /** Ends every strand of these cases but the one that asks: tokens, tasks and timers are gone. */
  public void end(Collection<CaseReference> cases, DelegateExecution asking, String reason) {
    end(cases, asking.getProcessInstanceId(), reason);
  }

  private static void end(Collection<CaseReference> cases, String askingRun, String reason) {
    var runtime = Context.getProcessEngineConfiguration().getRuntimeService();
    for (var reference : cases) {
      var others =
          runtime
              .createProcessInstanceQuery()
              .processInstanceBusinessKey(reference.value())
              .rootProcessInstances()
              .list()
              .stream()
              .map(ProcessInstance::getId)
              .filter(instance -> !instance.equals(askingRun))
              .toList();
      if (!others.isEmpty()) {
        // With a strand its clocks end, which may be in this list as well.
        runtime.deleteProcessInstancesIfExists(others, reason, true, true, false);
      }
    }
  }

  /** Whether this process runs in the case. */
  public boolean run(String process, CaseReference reference) {
    return Context.getProcessEngineConfiguration()
            .getRuntimeService()
            .createProcessInstanceQuery()
            .processDefinitionKey(process)
            .processInstanceBusinessKey(reference.value())
            .count()
        > 0;
  }

  /** Whether this run of a stage, as {@link Step#run} says it, has not ended yet. */
  public boolean goesOn(String run) {
    return Context.getProcessEngineConfiguration()
            .getRuntimeService()
            .createProcessInstanceQuery()
            .processInstanceId(run)
            .count()
        > 0;
  }

  /** The names of the steps that wait for somebody in the case, but for those of this run. */
  public List<String> waitingBeside(CaseReference reference, String run) {
    return Context.getProcessEngineConfiguration()
        .getTaskService()
        .createTaskQuery()
        .processInstanceBusinessKey(reference.value())
        .list()
        .stream()
        .filter(task -> !task.getProcessInstanceId().equals(run))
        .map(Task::getName)
        .sorted()
        .toList();
  }

  /**
   * Ends what still waits in these cases and removes what the engine remembers of them, but for the
   * run that asks.
   *
   * @return how many runs there were
   */
  public int forget(Collection<CaseReference> cases, String askingRun, String reason) {
    end(cases, askingRun, reason);
    var history = Context.getProcessEngineConfiguration().getHistoryService();
    var runs =
        cases.stream()
            .flatMap(
                reference ->
                    history
                        .createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(reference.value())
                        .list()
                        .stream())
            .map(HistoricProcessInstance::getId)
            .filter(run -> !run.equals(askingRun))
            .toList();
    if (!runs.isEmpty()) {
      // What has just ended is not yet written as ended, so the service would refuse to remove it.
      Context.getCommandContext()
          .getHistoricProcessInstanceManager()
          .deleteHistoricProcessInstanceByIds(runs);
    }
    return runs.size();
  }
}
