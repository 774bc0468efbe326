package org.hsbpathway.access;

import java.util.List;
import org.apache.ibatis.builder.xml.XMLMapperBuilder;
import org.apache.ibatis.session.Configuration;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.task.Task;

/**
 * The tasks that people find in lists and counts: those offered to one of their groups or to them
 * by name, those they have, and all for whoever oversees; the permission for the process is asked
 * for beside it. Where the engine works by itself it finds all. A task of a closed case is not
 * there for whoever does not see it, however they ask for it.
 */
final class TasksInSight extends TaskManager {

  private static final String QUERIES = "tasksInSight.xml";

  /** Adds the queries to those of the engine. */
  static void addQueries(Configuration mappings) {
    new XMLMapperBuilder(
            TasksInSight.class.getResourceAsStream(QUERIES),
            mappings,
            QUERIES,
            mappings.getSqlFragments())
        .parse();
  }

  @Override
  @SuppressWarnings("unchecked")
  public List<Task> findTasksByQueryCriteria(TaskQueryImpl query) {
    configureQuery(query);
    return getDbEntityManager()
        .selectList(isOfAPerson(query) ? "selectTasksInSight" : "selectTaskByQueryCriteria", query);
  }

  @Override
  public long findTaskCountByQueryCriteria(TaskQueryImpl query) {
    configureQuery(query);
    return (Long)
        getDbEntityManager()
            .selectOne(
                isOfAPerson(query) ? "selectCountOfTasksInSight" : "selectTaskCountByQueryCriteria",
                query);
  }

  /** Whether somebody asks who sees some of the tasks only. */
  private static boolean isOfAPerson(TaskQueryImpl query) {
    var asks = query.getAuthCheck();
    return asks.isAuthorizationCheckEnabled() && !Role.oversees(asks.getAuthGroupIds());
  }

  @Override
  public TaskEntity findTaskById(String id) {
    var task = super.findTaskById(id);
    return task == null || getTenantManager().isAuthenticatedTenant(task.getTenantId())
        ? task
        : null;
  }
}
