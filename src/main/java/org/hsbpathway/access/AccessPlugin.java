package org.hsbpathway.access;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantCommandChecker;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.camunda.bpm.engine.impl.persistence.entity.FilterManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.springframework.stereotype.Component;

/**
 * Puts groups, permissions, filters and people into the engine before anybody can reach it, and
 * whose a task is.
 */
@Component
class AccessPlugin extends AbstractProcessEnginePlugin {

  private final People people;
  private final SessionFactory users;

  /**
   * @param users where the engine finds who works here, and checks passwords if it has any
   */
  AccessPlugin(People people, SessionFactory users) {
    this.people = people;
    this.users = users;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    engine.setUserResourceWhitelistPattern(AdministratorSettings.USER_ID);
    engine.setResourceAuthorizationProvider(new RowsByNameOnly());
    // Whoever is offered a task by name does it; they neither give it to others nor offer it.
    engine.setDefaultUserPermissionNameForTask(TaskPermissions.TASK_WORK.getName());
    engine.setPasswordPolicy(new PasswordRules());
    engine.setIdentityProviderSessionFactory(users);
    var sessions =
        new ArrayList<>(
            engine.getCustomSessionFactories() == null
                ? List.of()
                : engine.getCustomSessionFactories());
    sessions.add(new OpensSession(FilterManager.class, FilterRules::new));
    sessions.add(new OpensSession(TaskManager.class, TasksInSight::new));
    sessions.add(new OpensSession(AuthorizationManager.class, OthersOnly::new));
    engine.setCustomSessionFactories(sessions);
    var deployers =
        new ArrayList<>(
            engine.getCustomPostDeployers() == null ? List.of() : engine.getCustomPostDeployers());
    deployers.add(new CandidateGroups());
    engine.setCustomPostDeployers(deployers);
    engine.setCommandCheckers(new ArrayList<>(List.of(new TenantCommandChecker(), new OwnTasks())));
  }

  @Override
  public void postInit(ProcessEngineConfigurationImpl engine) {
    TasksInSight.addQueries(engine.getSqlSessionFactory().getConfiguration());
  }

  @Override
  public void postProcessEngineBuild(ProcessEngine engine) {
    ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
        .getCommandExecutorTxRequired()
        .execute(
            context -> {
              // Two nodes may start at once: the second waits and finds everything done.
              context.getPropertyManager().acquireExclusiveLockForStartup();
              formGroups(engine.getIdentityService());
              narrowWhatReachesManyCases(engine.getAuthorizationService());
              grantDuties(engine);
              narrowOffersByName(engine.getAuthorizationService());
              TaskFilters.offer(engine);
              people.arrive(engine.getIdentityService());
              return null;
            });
  }

  private static void formGroups(IdentityService identity) {
    for (var role : Role.values()) {
      if (identity.createGroupQuery().groupId(role.id).count() == 0) {
        var group = identity.newGroup(role.id);
        group.setName(role.title);
        group.setType(role == Role.CAMUNDA_ADMINISTRATOR ? "SYSTEM" : "PATHWAY");
        identity.saveGroup(group);
      }
    }
  }

  private static void grantDuties(ProcessEngine engine) {
    var grants =
        new Grants(
            engine.getAuthorizationService(),
            Arrays.stream(Role.values()).map(role -> role.id).toList());
    for (var role : Role.values()) {
      role.duties.forEach(duty -> duty.grants.forEach(grant -> grants.give(role.id, grant)));
    }
    grants.save();
  }

  /**
   * An earlier release let administrators of the engine end cases, or change what they remember.
   */
  private static void narrowWhatReachesManyCases(AuthorizationService authorizations) {
    Stream.of(Resources.BATCH, Resources.DEPLOYMENT)
        .flatMap(
            resource ->
                authorizations
                    .createAuthorizationQuery()
                    .groupIdIn(Role.CAMUNDA_ADMINISTRATOR.id)
                    .resourceType(resource)
                    .hasPermission(Permissions.DELETE)
                    .list()
                    .stream())
        .forEach(
            row -> {
              row.setPermissions(new Permission[0]);
              authorizations.saveAuthorization(row);
            });
  }

  /** An earlier release let whoever was offered a task by name give it away and change it too. */
  private static void narrowOffersByName(AuthorizationService authorizations) {
    authorizations
        .createAuthorizationQuery()
        .resourceType(Resources.TASK)
        .hasPermission(TaskPermissions.UPDATE)
        .list()
        .stream()
        .filter(row -> row.getUserId() != null && !Authorization.ANY.equals(row.getResourceId()))
        .forEach(
            row -> {
              row.removePermission(TaskPermissions.UPDATE);
              row.addPermission(TaskPermissions.TASK_WORK);
              authorizations.saveAuthorization(row);
            });
  }
}
