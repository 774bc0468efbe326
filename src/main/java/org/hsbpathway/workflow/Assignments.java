package org.hsbpathway.workflow;

import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.camunda.bpm.engine.ProcessEngineServices;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.hsbpathway.casefile.CaseReference;
import org.springframework.stereotype.Component;

/** Who has taken which task. */
@Component
public class Assignments {

  private final TaskService tasks;
  private final OwnedAgain owned;

  Assignments(TaskService tasks, OwnedAgain owned) {
    this.tasks = tasks;
    this.owned = owned;
  }

  /**
   * Gives every task that somebody has taken to the deputy where the deputy may do it, and back to
   * its group otherwise: no task waits for somebody who is not there. What they asked for is
   * offered to the deputy as well, and what is theirs alone to the deputy and to managers.
   *
   * @param deputy nobody where {@code null}
   * @param mayTake whether the deputy may work on this case at all
   */
  public void handOver(
      String from, String deputy, Predicate<CaseReference> mayTake, DelegateExecution asking) {
    var engine = asking.getProcessEngineServices();
    if (deputy != null) {
      offerWhatTheyAskedFor(from, deputy, mayTake, engine);
    }
    owned.followOf(from);
    for (var task : engine.getTaskService().createTaskQuery().taskAssignee(from).list()) {
      var may =
          deputy != null && isOfferedTo(deputy, task, engine) && mayTake.test(caseOf(task, engine));
      engine.getTaskService().setAssignee(task.getId(), may ? deputy : null);
    }
  }

  private static void offerWhatTheyAskedFor(
      String from, String deputy, Predicate<CaseReference> mayTake, ProcessEngineServices engine) {
    for (var task : engine.getTaskService().createTaskQuery().taskInvolvedUser(from).list()) {
      if (OfferedByName.named(task, engine).contains(from)
          && OfferedByName.words(task).contains(OfferedByName.WHO_ASKED)
          && mayTake.test(caseOf(task, engine))) {
        engine.getTaskService().addCandidateUser(task.getId(), deputy);
      }
    }
  }

  /** Gives back to their groups the tasks of one case that anybody else has taken. */
  public void releaseAllBut(Set<String> people, CaseReference reference) {
    tasks
        .createTaskQuery()
        .taskAssigned()
        .processInstanceBusinessKey(reference.value())
        .list()
        .stream()
        .filter(task -> !people.contains(task.getAssignee()))
        .forEach(task -> tasks.setAssignee(task.getId(), null));
  }

  /** Gives back to their groups the tasks that somebody has taken in one case. */
  public void release(String from, CaseReference reference) {
    tasks
        .createTaskQuery()
        .taskAssignee(from)
        .processInstanceBusinessKey(reference.value())
        .list()
        .forEach(task -> tasks.setAssignee(task.getId(), null));
  }

  static boolean isOfferedToAGroupOf(String user, Task task, ProcessEngineServices engine) {
    return engine.getTaskService().getIdentityLinksForTask(task.getId()).stream()
        .map(IdentityLink::getGroupId)
        .filter(Objects::nonNull)
        .anyMatch(group -> isIn(group, user, engine));
  }

  private static boolean isOfferedTo(String user, Task task, ProcessEngineServices engine) {
    return Offer.isMadeTo(
        user,
        group -> isIn(group, user, engine),
        engine.getTaskService().getIdentityLinksForTask(task.getId()));
  }

  private static boolean isIn(String group, String user, ProcessEngineServices engine) {
    return engine.getIdentityService().createUserQuery().userId(user).memberOfGroup(group).count()
        > 0;
  }

  static CaseReference caseOf(Task task, ProcessEngineServices engine) {
    return new CaseReference(
        engine
            .getRuntimeService()
            .createProcessInstanceQuery()
            .processInstanceId(task.getProcessInstanceId())
            .singleResult()
            .getBusinessKey());
  }
}
