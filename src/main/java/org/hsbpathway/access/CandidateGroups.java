package org.hsbpathway.access;

import static java.util.stream.Collectors.toSet;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE_INSTANCE;
import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_TASK;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.TASK_WORK;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_INSTANCE;
import static org.hsbpathway.access.Grant.on;
import static org.hsbpathway.access.Grant.onAll;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;

/**
 * With every deployment, lets the groups that a model names as candidates see and do the tasks of
 * that process, and those it names as candidate starters begin it. A group that a later version no
 * longer names keeps this, because cases still run on the earlier one.
 */
final class CandidateGroups implements Deployer {

  @Override
  public void deploy(DeploymentEntity deployment) {
    var definitions = deployment.getDeployedArtifacts(ProcessDefinitionEntity.class);
    if (!deployment.isNew() || definitions == null) {
      return;
    }
    Context.getCommandContext()
        .runWithoutAuthorization(
            () -> {
              letWork(definitions);
              return null;
            });
  }

  private static void letWork(List<ProcessDefinitionEntity> processes) {
    var groups =
        processes.stream()
            .flatMap(process -> Stream.concat(named(process).stream(), starters(process).stream()))
            .collect(toSet());
    if (groups.isEmpty()) {
      return;
    }
    var grants =
        new Grants(Context.getProcessEngineConfiguration().getAuthorizationService(), groups);
    for (var process : processes) {
      for (var group : named(process)) {
        grants.give(group, on(PROCESS_DEFINITION, process.getKey(), READ, READ_TASK, TASK_WORK));
      }
      for (var group : starters(process)) {
        grants.give(group, on(PROCESS_DEFINITION, process.getKey(), READ, CREATE_INSTANCE));
        grants.give(group, onAll(PROCESS_INSTANCE, CREATE));
      }
    }
    grants.save();
  }

  private static Set<String> starters(ProcessDefinitionEntity process) {
    return literal(process.getCandidateStarterGroupIdExpressions().stream());
  }

  /**
   * A group computed by an expression is not known before the task exists and gets nothing here.
   */
  private static Set<String> named(ProcessDefinitionEntity definition) {
    return literal(
        definition.getTaskDefinitions().values().stream()
            .flatMap(task -> task.getCandidateGroupIdExpressions().stream()));
  }

  private static Set<String> literal(Stream<Expression> groups) {
    return groups
        .filter(Expression::isLiteralText)
        .map(Expression::getExpressionText)
        .collect(toSet());
  }
}
