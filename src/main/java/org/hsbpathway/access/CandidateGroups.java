package org.hsbpathway.access;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_TASK;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.TASK_WORK;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_DEFINITION;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;

/**
 * With every deployment, lets the groups that a model names as candidates see and do the tasks of
 * that process. A group that a later version no longer names keeps this, because cases still run on
 * the earlier one.
 */
final class CandidateGroups implements Deployer {

  @Override
  public void deploy(DeploymentEntity deployment) {
    var definitions = deployment.getDeployedArtifacts(ProcessDefinitionEntity.class);
    if (!deployment.isNew() || definitions == null) {
      return;
    }
    var groupsOf =
        definitions.stream()
            .collect(toMap(ProcessDefinitionEntity::getKey, CandidateGroups::named));
    Context.getCommandContext()
        .runWithoutAuthorization(
            () -> {
              groupsOf.forEach(CandidateGroups::letWork);
              return null;
            });
  }

  private static void letWork(String process, Set<String> groups) {
    if (!groups.isEmpty()) {
      var grants =
          new Grants(Context.getProcessEngineConfiguration().getAuthorizationService(), groups);
      groups.forEach(
          group ->
              grants.give(
                  group,
                  new Grant(PROCESS_DEFINITION, process, List.of(READ, READ_TASK, TASK_WORK))));
      grants.save();
    }
  }

  /**
   * A group computed by an expression is not known before the task exists and gets nothing here.
   */
  private static Set<String> named(ProcessDefinitionEntity definition) {
    return definition.getTaskDefinitions().values().stream()
        .flatMap(task -> task.getCandidateGroupIdExpressions().stream())
        .filter(Expression::isLiteralText)
        .map(Expression::getExpressionText)
        .collect(toSet());
  }
}
