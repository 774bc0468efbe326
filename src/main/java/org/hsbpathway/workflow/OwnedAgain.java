package org.hsbpathway.workflow;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Sight;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.casefile.Workers;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The open turns of {@link OwnedStep}s are offered anew when their owner is another, is away, may
 * not read the record any more or has no account any more.
 */
@Component
public class OwnedAgain {

  /** The engine has no question for it. */
  private static final String WITHOUT_ACCOUNT =
      """
      select distinct user_id_ from act_ru_identitylink
        where type_ = 'candidate' and user_id_ is not null
          and user_id_ not in (select id_ from act_id_user)
      """;

  private final ProcessEngine engine;
  private final OfferedToOwner owners;
  private final JdbcTemplate database;

  OwnedAgain(ProcessEngine engine, OfferedToOwner owners, JdbcTemplate database) {
    this.engine = engine;
    this.owners = owners;
    this.database = database;
  }

  @EventListener
  void hear(Standing.Changed changed) {
    if (changed.fact().isWorker()) {
      follow(changed.caseReference());
    }
  }

  @EventListener
  void hear(Workers.TakenOver taken) {
    follow(taken.caseReference());
  }

  @EventListener
  void hear(Sight.Changed changed) {
    follow(changed.caseReference());
  }

  /** What somebody has by name, in whatever case. */
  public void followOf(String person) {
    follow(query -> query.taskInvolvedUser(person));
  }

  /** What is offered to people whose account has ended: nothing tells of it when it does. */
  public void followWithoutAccount() {
    database.queryForList(WITHOUT_ACCOUNT, String.class).forEach(this::followOf);
  }

  private void follow(CaseReference reference) {
    follow(query -> query.processInstanceBusinessKey(reference.value()));
  }

  private void follow(UnaryOperator<TaskQuery> of) {
    Cases.onNobodysBehalf(
        engine,
        inside -> {
          var tasks = engine.getTaskService();
          of.apply(tasks.createTaskQuery()).list().stream()
              .filter(owners::isOwned)
              .forEach(task -> offer(task, tasks));
          return null;
        });
  }

  private void offer(Task task, TaskService tasks) {
    owners
        .today(Context.getCommandContext().getTaskManager().findTaskById(task.getId()))
        .ifPresent(today -> offer(task, today, tasks));
  }

  private static void offer(Task task, Owners.Offered today, TaskService tasks) {
    var offers =
        tasks.getIdentityLinksForTask(task.getId()).stream()
            .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
            .toList();
    var people = ids(offers.stream().map(IdentityLink::getUserId).toList());
    var groups = ids(offers.stream().map(IdentityLink::getGroupId).toList());
    if (people.contains(task.getAssignee()) && !today.people().contains(task.getAssignee())) {
      tasks.setAssignee(task.getId(), null);
    }
    without(people, today.people()).forEach(id -> tasks.deleteCandidateUser(task.getId(), id));
    without(groups, today.groups()).forEach(id -> tasks.deleteCandidateGroup(task.getId(), id));
    without(today.people(), people).forEach(id -> tasks.addCandidateUser(task.getId(), id));
    without(today.groups(), groups).forEach(id -> tasks.addCandidateGroup(task.getId(), id));
  }

  private static Set<String> ids(List<String> offered) {
    return offered.stream().filter(Objects::nonNull).collect(Collectors.toSet());
  }

  private static List<String> without(Set<String> some, Set<String> others) {
    return some.stream().filter(id -> !others.contains(id)).toList();
  }
}
