package org.hsbpathway.workflow;

import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.hsbpathway.casefile.CaseReference;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * What somebody asked for goes on on today's model. A model that offers steps to whoever asked came
 * after one that offered them to whole groups: a run that began on the earlier one is moved at the
 * start of the application, and its open steps are offered as today's model says. Stages of a case
 * stay on the model they began with.
 */
@Component
public class TodaysModel {

  private final ObjectProvider<ProcessEngineConfigurationImpl> engine;
  private final OfferedByName offers;

  TodaysModel(ObjectProvider<ProcessEngineConfigurationImpl> engine, OfferedByName offers) {
    this.engine = engine;
    this.offers = offers;
  }

  /** Moves what is still on an earlier model; doing it again finds nothing. */
  @OncePeopleAreLetIn
  public void move() {
    var configuration = engine.getObject();
    configuration
        .getCommandExecutorTxRequired()
        .execute(
            context -> {
              // Two nodes may start at once: the second waits and finds everything done.
              context.getPropertyManager().acquireExclusiveLockForStartup();
              return context.runWithoutAuthorization(() -> move(configuration));
            });
  }

  private Void move(ProcessEngineConfigurationImpl engine) {
    for (var latest :
        engine.getRepositoryService().createProcessDefinitionQuery().latestVersion().list()) {
      if (latest.getVersion() > 1) {
        var today = engine.getDeploymentCache().findDeployedProcessDefinitionById(latest.getId());
        if (today.getTaskDefinitions().keySet().stream()
            .anyMatch(step -> isForWhoAsked(today, step))) {
          runs(today, engine).forEach(run -> move(run, today, engine));
        }
      }
    }
    return null;
  }

  private static boolean isForWhoAsked(ProcessDefinitionEntity process, String step) {
    return OfferedByName.words(process, step).contains(OfferedByName.WHO_ASKED);
  }

  private static List<ProcessInstance> runs(
      ProcessDefinitionEntity today, ProcessEngineConfigurationImpl engine) {
    return engine
        .getRuntimeService()
        .createProcessInstanceQuery()
        .processDefinitionKey(today.getKey())
        .list()
        .stream()
        .filter(run -> !run.getProcessDefinitionId().equals(today.getId()))
        .toList();
  }

  private void move(
      ProcessInstance run, ProcessDefinitionEntity today, ProcessEngineConfigurationImpl engine) {
    var runtime = engine.getRuntimeService();
    runtime
        .newMigration(
            runtime
                .createMigrationPlan(run.getProcessDefinitionId(), today.getId())
                .mapEqualActivities()
                .build())
        .processInstanceIds(run.getId())
        .execute();
    engine.getTaskService().createTaskQuery().processInstanceId(run.getId()).list().stream()
        .filter(task -> isForWhoAsked(today, task.getTaskDefinitionKey()))
        .forEach(task -> offer(task, run, today, engine.getTaskService()));
  }

  private void offer(
      Task task, ProcessInstance run, ProcessDefinitionEntity today, TaskService tasks) {
    var step = task.getTaskDefinitionKey();
    var groups =
        today.getTaskDefinitions().get(step).getCandidateGroupIdExpressions().stream()
            .map(Expression::getExpressionText)
            .collect(Collectors.toSet());
    tasks.getIdentityLinksForTask(task.getId()).stream()
        .map(IdentityLink::getGroupId)
        .filter(group -> group != null && !groups.contains(group))
        .forEach(group -> tasks.deleteCandidateGroup(task.getId(), group));
    offers
        .people(
            run.getId(), new CaseReference(run.getBusinessKey()), OfferedByName.words(today, step))
        .forEach(user -> tasks.addCandidateUser(task.getId(), user));
  }
}
