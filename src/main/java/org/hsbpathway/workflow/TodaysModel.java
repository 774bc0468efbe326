package org.hsbpathway.workflow;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.hsbpathway.casefile.CaseReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

  private static final Logger LOG = LoggerFactory.getLogger(TodaysModel.class);

  private final ObjectProvider<ProcessEngineConfigurationImpl> engine;
  private final OfferedByName offers;
  private final OfferedToOwner steps;

  TodaysModel(
      ObjectProvider<ProcessEngineConfigurationImpl> engine,
      OfferedByName offers,
      OfferedToOwner steps) {
    this.engine = engine;
    this.offers = offers;
    this.steps = steps;
  }

  /** Moves what is still on an earlier model; doing it again finds nothing. */
  @OncePeopleAreLetIn
  public void move() {
    for (var run : inside(this::toMove)) {
      try {
        inside(engine -> move(run, engine));
      } catch (ProcessEngineException stays) {
        LOG.warn("Run {} stays on its earlier model: {}", run, stays.getClass().getSimpleName());
      }
    }
  }

  private <T> T inside(Function<ProcessEngineConfigurationImpl, T> work) {
    var configuration = engine.getObject();
    return configuration
        .getCommandExecutorTxRequired()
        .execute(
            context -> {
              // Two nodes may start at once: the second waits and finds everything done.
              context.getPropertyManager().acquireExclusiveLockForStartup();
              return context.runWithoutAuthorization(() -> work.apply(configuration));
            });
  }

  /** Ids of the runs on earlier models of what somebody asked for. */
  private List<String> toMove(ProcessEngineConfigurationImpl engine) {
    return engine
        .getRepositoryService()
        .createProcessDefinitionQuery()
        .latestVersion()
        .list()
        .stream()
        .filter(latest -> latest.getVersion() > 1)
        .map(
            latest -> engine.getDeploymentCache().findDeployedProcessDefinitionById(latest.getId()))
        .filter(
            today ->
                today.getTaskDefinitions().keySet().stream()
                    .anyMatch(step -> isForWhoAsked(today, step)))
        .flatMap(today -> runs(today, engine).stream())
        .toList();
  }

  private static boolean isForWhoAsked(ProcessDefinitionEntity process, String step) {
    return OfferedByName.words(process, step).contains(OfferedByName.WHO_ASKED);
  }

  private static List<String> runs(
      ProcessDefinitionEntity today, ProcessEngineConfigurationImpl engine) {
    return engine
        .getRuntimeService()
        .createProcessInstanceQuery()
        .processDefinitionKey(today.getKey())
        .list()
        .stream()
        .filter(run -> !run.getProcessDefinitionId().equals(today.getId()))
        .map(ProcessInstance::getId)
        .toList();
  }

  private Void move(String id, ProcessEngineConfigurationImpl engine) {
    var runtime = engine.getRuntimeService();
    var run = runtime.createProcessInstanceQuery().processInstanceId(id).singleResult();
    if (run == null) {
      return null;
    }
    var models = engine.getDeploymentCache();
    var today =
        models.findDeployedLatestProcessDefinitionByKey(
            models.findDeployedProcessDefinitionById(run.getProcessDefinitionId()).getKey());
    if (run.getProcessDefinitionId().equals(today.getId())) {
      return null;
    }
    runtime
        .newMigration(
            runtime
                .createMigrationPlan(run.getProcessDefinitionId(), today.getId())
                .mapEqualActivities()
                .build())
        .processInstanceIds(id)
        .execute();
    engine.getTaskService().createTaskQuery().processInstanceId(run.getId()).list().stream()
        .filter(task -> isForWhoAsked(today, task.getTaskDefinitionKey()))
        .forEach(task -> offer(task, run, today, engine.getTaskService()));
    return null;
  }

  private void offer(
      Task task, ProcessInstance run, ProcessDefinitionEntity today, TaskService tasks) {
    var step = task.getTaskDefinitionKey();
    var groups =
        today.getTaskDefinitions().get(step).getCandidateGroupIdExpressions().stream()
            .map(Expression::getExpressionText)
            .collect(Collectors.toSet());
    groups.removeAll(steps.keptFrom((DelegateTask) task));
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
