package org.hsbpathway.workflow;

import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.task.Task;
import org.hsbpathway.casefile.CaseReference;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;

/**
 * Offers each turn of an {@link OwnedStep} to its owner, by the day that was agreed, and a step
 * that is {@link KeptFrom} some groups to the others.
 */
@Component
class OfferedToOwner extends AbstractBpmnParseListener {

  private final ListableBeanFactory beans;
  private final Owners owners;

  OfferedToOwner(ListableBeanFactory beans, Owners owners) {
    this.beans = beans;
    this.owners = owners;
  }

  @Override
  public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
    ((UserTaskActivityBehavior) activity.getActivityBehavior())
        .getTaskDefinition()
        .addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, this::offer);
  }

  private void offer(DelegateTask task) {
    if (behind(task.getTaskDefinitionKey()) instanceof OwnedStep step) {
      step.owner(turn(task)).ifPresent(owner -> offer((TaskEntity) task, owner));
    } else {
      withdraw(keptFrom(task)::contains, (TaskEntity) task);
    }
  }

  /** Ids of the groups that this step is not offered to, as its record says now. */
  Set<String> keptFrom(DelegateTask task) {
    return behind(task.getTaskDefinitionKey()) instanceof KeptFrom step
        ? step.keptFrom(turn(task))
        : Set.of();
  }

  private Object behind(String id) {
    return beans.containsBean(id) ? beans.getBean(id) : null;
  }

  boolean isOwned(Task task) {
    return behind(task.getTaskDefinitionKey()) instanceof OwnedStep;
  }

  /** Whom an open task of an owned step is offered to now; empty where it is as the model says. */
  Optional<Owners.Offered> today(TaskEntity task) {
    return ((OwnedStep) behind(task.getTaskDefinitionKey()))
        .owner(turn(task))
        .map(owner -> owners.today(owner, caseOf(task)));
  }

  private static CaseReference caseOf(TaskEntity task) {
    return new CaseReference(task.getExecution().getProcessBusinessKey());
  }

  private static Step turn(DelegateTask task) {
    return new TokenStep(
        task.getTaskDefinitionKey(),
        task.getName(),
        null,
        (ExecutionEntity) task.getExecution(),
        (TaskEntity) task);
  }

  private void offer(TaskEntity task, OwnedStep.Owner owner) {
    var today = owners.today(owner, caseOf(task));
    withdraw(group -> !today.groups().contains(group), task);
    today.groups().stream()
        .filter(
            group ->
                task.getCandidates().stream().noneMatch(link -> group.equals(link.getGroupId())))
        .forEach(task::addCandidateGroup);
    today.people().forEach(task::addCandidateUser);
    task.setDueDate(Date.from(owner.due()));
  }

  /**
   * The offers were made a moment ago: the task's own way of taking one back finds stored ones
   * only.
   */
  private static void withdraw(Predicate<String> from, TaskEntity task) {
    for (var offer : List.copyOf(task.getIdentityLinks())) {
      if (offer.getGroupId() != null && from.test(offer.getGroupId())) {
        offer.delete();
        task.getIdentityLinks().remove(offer);
      }
    }
  }
}
