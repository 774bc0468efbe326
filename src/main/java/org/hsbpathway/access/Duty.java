package org.hsbpathway.access;

import static org.camunda.bpm.engine.authorization.BatchPermissions.CREATE_BATCH_SET_JOB_RETRIES;
import static org.camunda.bpm.engine.authorization.BatchPermissions.CREATE_BATCH_UPDATE_PROCESS_INSTANCES_SUSPEND;
import static org.camunda.bpm.engine.authorization.Permissions.ACCESS;
import static org.camunda.bpm.engine.authorization.Permissions.ALL;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE_INSTANCE;
import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Permissions.READ_HISTORY;
import static org.camunda.bpm.engine.authorization.Permissions.UPDATE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_INSTANCE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_TASK;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.RETRY_JOB;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.SUSPEND;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.SUSPEND_INSTANCE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.TASK_ASSIGN;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.TASK_WORK;
import static org.camunda.bpm.engine.authorization.Resources.APPLICATION;
import static org.camunda.bpm.engine.authorization.Resources.AUTHORIZATION;
import static org.camunda.bpm.engine.authorization.Resources.BATCH;
import static org.camunda.bpm.engine.authorization.Resources.DECISION_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.DECISION_REQUIREMENTS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.DEPLOYMENT;
import static org.camunda.bpm.engine.authorization.Resources.FILTER;
import static org.camunda.bpm.engine.authorization.Resources.GROUP;
import static org.camunda.bpm.engine.authorization.Resources.GROUP_MEMBERSHIP;
import static org.camunda.bpm.engine.authorization.Resources.OPERATION_LOG_CATEGORY;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_INSTANCE;
import static org.camunda.bpm.engine.authorization.Resources.SYSTEM;
import static org.camunda.bpm.engine.authorization.Resources.TASK;
import static org.camunda.bpm.engine.authorization.Resources.TENANT;
import static org.camunda.bpm.engine.authorization.Resources.TENANT_MEMBERSHIP;
import static org.camunda.bpm.engine.authorization.Resources.USER;
import static org.hsbpathway.access.Grant.on;
import static org.hsbpathway.access.Grant.onAll;

import java.util.List;
import org.camunda.bpm.engine.authorization.UserOperationLogCategoryPermissions;

/** What a group is there to do, and the permissions that takes. */
enum Duty {
  /**
   * Opens Tasklist and reads there which colleague or group has a task; the tasks themselves come
   * from the models.
   */
  WORK_ON_TASKS(on(APPLICATION, "tasklist", ACCESS), onAll(USER, READ), onAll(GROUP, READ)),

  /** Starts the pathway with a concern. */
  RAISE_CONCERNS(
      on(PROCESS_DEFINITION, "pathway", READ, CREATE_INSTANCE), onAll(PROCESS_INSTANCE, CREATE)),

  /** Finds its way in the stage in which it assesses together with an assessor, when named. */
  ASSESS_TOGETHER(on(PROCESS_DEFINITION, "assessment", READ)),

  /** Says why a date has passed, where the chain of a clock names the group. */
  ANSWER_FOR_DATES(on(PROCESS_DEFINITION, "deadline", READ, READ_TASK, TASK_WORK)),

  /** Gives a task to a person or takes it back. */
  ALLOCATE(onAll(PROCESS_DEFINITION, TASK_ASSIGN)),

  /** Reads every case and where it stands. */
  OVERSEE(
      on(APPLICATION, "cockpit", ACCESS),
      onAll(PROCESS_DEFINITION, READ, READ_INSTANCE, READ_HISTORY, READ_TASK),
      // Cockpit counts the tasks of each group only for those who may read every task.
      onAll(TASK, READ),
      onAll(DECISION_DEFINITION, READ, READ_HISTORY),
      onAll(DECISION_REQUIREMENTS_DEFINITION, READ)),

  /** Reads and deploys models. No tasks: a task shows the case file. */
  DESIGN(
      on(APPLICATION, "cockpit", ACCESS),
      onAll(DEPLOYMENT, CREATE, READ),
      onAll(PROCESS_DEFINITION, READ, READ_INSTANCE),
      onAll(DECISION_DEFINITION, READ, CREATE_INSTANCE),
      onAll(DECISION_REQUIREMENTS_DEFINITION, READ)),

  /** Looks after users and the engine's health. No tasks: a task shows the case file. */
  KEEP_RUNNING(
      on(APPLICATION, "cockpit", ACCESS),
      on(APPLICATION, "admin", ACCESS),
      onAll(USER, ALL),
      onAll(GROUP, ALL),
      onAll(GROUP_MEMBERSHIP, ALL),
      onAll(DEPLOYMENT, READ),
      onAll(PROCESS_DEFINITION, READ, READ_INSTANCE, RETRY_JOB, SUSPEND, SUSPEND_INSTANCE),
      onAll(DECISION_DEFINITION, READ),
      onAll(OPERATION_LOG_CATEGORY, UserOperationLogCategoryPermissions.READ),
      onAll(SYSTEM, ALL),
      onAll(BATCH, READ)),

  /**
   * Changes permissions and shared filters. Of many cases at once what is asked of one alone too:
   * the engine asks nobody any more when it works off the others, and a deployment that is deleted
   * takes its cases with it.
   */
  ADMINISTER(
      onAll(AUTHORIZATION, ALL),
      onAll(FILTER, ALL),
      onAll(DEPLOYMENT, CREATE, READ),
      onAll(TENANT, ALL),
      onAll(TENANT_MEMBERSHIP, ALL),
      onAll(
          BATCH,
          READ,
          UPDATE,
          CREATE_BATCH_SET_JOB_RETRIES,
          CREATE_BATCH_UPDATE_PROCESS_INSTANCES_SUSPEND));

  final List<Grant> grants;

  Duty(Grant... grants) {
    this.grants = List.of(grants);
  }
}
