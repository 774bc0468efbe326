package org.hsbpathway.access;

import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;

/**
 * The four lists everybody finds in Tasklist. People do not make their own: a stored filter may
 * hold an expression, and an expression runs as the server.
 */
final class TaskFilters {

  /** What earlier releases said of these lists. */
  private static final Set<String> SAID_BEFORE =
      Set.of(
          "Waiting for somebody of my groups to take it",
          "Every open task of the stages I work in");

  private TaskFilters() {}

  static void offer(ProcessEngine engine) {
    offer(
        engine,
        1,
        "For my team",
        "Waiting for me or somebody of my groups to take it",
        forMyTeam(engine));
    offer(
        engine,
        2,
        "Mine",
        "Tasks I have taken or was given",
        query(engine).taskAssigneeExpression("${currentUser()}"));
    offer(
        engine,
        3,
        "Overdue",
        "Past its due date, mine or my team's",
        forMyTeam(engine).includeAssignedTasks().dueBeforeExpression("${now()}"));
    offer(
        engine,
        4,
        "All I may see",
        "Every open task of mine and of my groups, whoever has it",
        query(engine));
  }

  private static TaskQuery query(ProcessEngine engine) {
    return engine.getTaskService().createTaskQuery();
  }

  private static TaskQuery forMyTeam(ProcessEngine engine) {
    // Finds what is offered to the person by name and to the groups the person is a member of.
    return query(engine).taskCandidateUserExpression("${currentUser()}");
  }

  private static void offer(
      ProcessEngine engine, int position, String name, String description, TaskQuery query) {
    var filters = engine.getFilterService();
    // No refresh by itself: a page left open would keep its session alive for ever.
    var properties =
        Map.<String, Object>of("priority", position, "description", description, "refresh", false);
    var there = filters.createTaskFilterQuery().filterName(name).list();
    if (!there.isEmpty()) {
      there.forEach(filter -> renew(filter, properties, engine));
      return;
    }
    var filter = filters.newTaskFilter(name).setQuery(query).setProperties(properties);
    filters.saveFilter(filter);
    var everybody =
        engine.getAuthorizationService().createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL);
    everybody.setResource(Resources.FILTER);
    everybody.setResourceId(filter.getId());
    everybody.addPermission(Permissions.READ);
    engine.getAuthorizationService().saveAuthorization(everybody);
  }

  /** An earlier release said otherwise what is in it; what an administrator wrote there stays. */
  private static void renew(Filter there, Map<String, Object> properties, ProcessEngine engine) {
    if (SAID_BEFORE.contains(there.getProperties().get("description"))) {
      engine.getFilterService().saveFilter(there.setProperties(properties));
    }
  }
}
