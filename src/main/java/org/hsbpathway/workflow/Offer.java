package org.hsbpathway.workflow;

import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.TASK_ASSIGN;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_DEFINITION;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.hsbpathway.casefile.Refusal;

/**
 * Whose a task is. The engine lets everybody who has a task in a process take each of its tasks;
 * here it is for the groups and people it is offered to, and for whoever it was given to by
 * somebody who may give tasks (domain roles, table C1).
 */
public final class Offer {

  private Offer() {}

  /**
   * @throws Refusal when somebody takes a task that is not offered to them
   */
  static void refuseTaker(TaskEntity task) {
    atWork()
        .filter(person -> person.getUserId().equals(task.getAssignee()))
        .filter(person -> !isTo(person, task) && !mayGive(person, task))
        .ifPresent(Offer::refuse);
  }

  /**
   * @throws Refusal when somebody does a task that is neither offered nor given to them
   */
  static void refuseDoer(TaskEntity task) {
    atWork().filter(person -> isStranger(person, task)).ifPresent(Offer::refuse);
  }

  /** Whether the task is neither offered nor given to the person. */
  static boolean isStranger(Authentication person, TaskEntity task) {
    return !person.getUserId().equals(task.getAssignee()) && !isTo(person, task);
  }

  private static void refuse(Authentication person) {
    throw new Refusal("form", "This task is offered to others; a team manager can give it to you.");
  }

  /** Nobody where the application itself is at work. */
  static Optional<Authentication> atWork() {
    return Optional.ofNullable(Context.getCommandContext().getAuthentication())
        .filter(person -> person.getUserId() != null);
  }

  /** Whether a task is offered to somebody by name or to one of their groups. */
  public static boolean isTo(Authentication person, DelegateTask task) {
    return isMadeTo(person.getUserId(), groupsOf(person)::contains, task.getCandidates());
  }

  /** Whether one of these links of a task names the person, or a group they are in. */
  static boolean isMadeTo(
      String person, Predicate<String> isIn, Collection<? extends IdentityLink> links) {
    return links.stream()
        .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
        .anyMatch(
            link ->
                person.equals(link.getUserId())
                    || link.getGroupId() != null && isIn.test(link.getGroupId()));
  }

  private static boolean mayGive(Authentication person, TaskEntity task) {
    return may(person.getUserId(), groupsOf(person), task, TASK_ASSIGN);
  }

  /** Whether the person or their groups may do all of this with the tasks of its process. */
  public static boolean may(
      String person, List<String> groups, TaskEntity task, Permission... all) {
    var process = (ProcessDefinitionEntity) task.getProcessDefinition();
    return process != null
        && Context.getCommandContext()
            .runWithoutAuthorization(
                () -> {
                  var authorizations =
                      Context.getProcessEngineConfiguration().getAuthorizationService();
                  return Stream.of(all)
                      .allMatch(
                          one ->
                              authorizations.isUserAuthorized(
                                  person, groups, one, PROCESS_DEFINITION, process.getKey()));
                });
  }

  static List<String> groupsOf(Authentication person) {
    if (person.getGroupIds() != null) {
      return person.getGroupIds();
    }
    return Context.getCommandContext()
        .runWithoutAuthorization(() -> Staff.groupsOf(person.getUserId()));
  }
}
