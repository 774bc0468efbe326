package org.hsbpathway.workflow;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngineServices;
import org.camunda.bpm.engine.history.HistoricIdentityLinkLog;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.hsbpathway.casefile.CaseReference;
import org.springframework.stereotype.Component;

/** The steps of cases whose date has passed, and whose they are. */
@Component
public class LateSteps {

  /**
   * One of them, under the name people know.
   *
   * @param since when it came to whoever has taken it, else when it was offered; looked for when
   *     somebody asks
   * @param people whoever has taken it, else everybody it is offered to
   */
  public record Late(
      CaseReference caseReference,
      String name,
      LocalDate due,
      Supplier<Instant> since,
      boolean isTaken,
      Set<String> people) {}

  /** Those of all cases, the longest first. */
  public List<Late> all() {
    return found(() -> engine().getTaskService().createTaskQuery());
  }

  /** Those of one case. */
  public List<Late> of(CaseReference caseReference) {
    return found(
        () ->
            engine()
                .getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(caseReference.value()));
  }

  /**
   * When the step came to whoever has taken it, else when it was offered. A date that was moved
   * since, or anything else that changed, does not count. Only within a command of the engine.
   */
  public static Instant cameOn(Task task) {
    return given(task).orElseGet(task::getCreateTime).toInstant();
  }

  private static Optional<Date> given(Task task) {
    return task.getAssignee() == null
        ? Optional.empty()
        : engine()
            .getHistoryService()
            .createHistoricIdentityLinkLogQuery()
            .taskId(task.getId())
            .userId(task.getAssignee())
            .type(IdentityLinkType.ASSIGNEE)
            .orderByTime()
            .desc()
            .listPage(0, 1)
            .stream()
            .map(HistoricIdentityLinkLog::getTime)
            .findFirst();
  }

  private static List<Late> found(Supplier<TaskQuery> steps) {
    var late = late(steps).orderByDueDate().asc().list();
    if (late.isEmpty()) {
      return List.of();
    }
    var cases = casesOf(late);
    var offered = offered(steps);
    return late.stream()
        .filter(task -> cases.containsKey(task.getProcessInstanceId()))
        .map(
            task ->
                new Late(
                    cases.get(task.getProcessInstanceId()),
                    task.getName(),
                    LocalDate.ofInstant(task.getDueDate().toInstant(), EngineClock.LONDON),
                    () -> cameOn(task),
                    task.getAssignee() != null,
                    task.getAssignee() != null
                        ? Set.of(task.getAssignee())
                        : offered.getOrDefault(task.getId(), Set.of())))
        .toList();
  }

  private static TaskQuery late(Supplier<TaskQuery> steps) {
    return steps.get().dueBefore(ClockUtil.getCurrentTime());
  }

  /** The case of each run; a run of no case has none. */
  private static Map<String, CaseReference> casesOf(List<Task> tasks) {
    var runs = tasks.stream().map(Task::getProcessInstanceId).collect(toSet());
    var cases = new HashMap<String, CaseReference>();
    engine()
        .getRuntimeService()
        .createProcessInstanceQuery()
        .processInstanceIds(runs)
        .list()
        .stream()
        .filter(run -> run.getBusinessKey() != null)
        .forEach(run -> cases.put(run.getId(), new CaseReference(run.getBusinessKey())));
    return cases;
  }

  /** Asked group by group, because there are many steps and few groups. */
  private static Map<String, Set<String>> offered(Supplier<TaskQuery> steps) {
    var people = new HashMap<String, Set<String>>();
    for (var group : engine().getIdentityService().createGroupQuery().list()) {
      var offered = late(steps).taskCandidateGroup(group.getId()).list();
      if (!offered.isEmpty()) {
        var members = membersOf(group.getId());
        offered.forEach(
            task -> people.computeIfAbsent(task.getId(), id -> new HashSet<>()).addAll(members));
      }
    }
    late(steps)
        .withCandidateUsers()
        .list()
        .forEach(
            task ->
                engine().getTaskService().getIdentityLinksForTask(task.getId()).stream()
                    .map(IdentityLink::getUserId)
                    .filter(Objects::nonNull)
                    .forEach(
                        user ->
                            people.computeIfAbsent(task.getId(), id -> new HashSet<>()).add(user)));
    return people;
  }

  private static List<String> membersOf(String group) {
    return Staff.membersOf(group).stream().map(User::getId).toList();
  }

  private static ProcessEngineServices engine() {
    return Context.getProcessEngineConfiguration().getProcessEngine();
  }
}
