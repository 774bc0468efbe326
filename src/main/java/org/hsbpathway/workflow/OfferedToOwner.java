package org.hsbpathway.workflow;

import java.util.Date;
import java.util.List;
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
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;

/**
 * Offers each turn of an {@link OwnedStep} to its owner, by the day that was agreed, and a step
 * that is {@link KeptFrom} some groups to the others.
 */
@Component
class OfferedToOwner extends AbstractBpmnParseListener {

  private final ListableBeanFactory beans;

  OfferedToOwner(ListableBeanFactory beans) {
    this.beans = beans;
  }

  @Override
  public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
    ((UserTaskActivityBehavior) activity.getActivityBehavior())
        .getTaskDefinition()
        .addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, this::offer);
  }

  private void offer(DelegateTask task) {
    var id = task.getTaskDefinitionKey();
    var behind = beans.containsBean(id) ? beans.getBean(id) : null;
    if (behind instanceof OwnedStep step) {
      step.owner(turn(task)).ifPresent(owner -> offer((TaskEntity) task, owner));
    } else if (behind instanceof KeptFrom step) {
      withdraw(step.keptFrom(turn(task))::contains, (TaskEntity) task);
    }
  }

  private static Step turn(DelegateTask task) {
    return new TokenStep(
        task.getTaskDefinitionKey(),
        task.getName(),
        null,
        (ExecutionEntity) task.getExecution(),
        (TaskEntity) task);
  }

  private static void offer(TaskEntity task, OwnedStep.Owner owner) {
    withdraw(group -> owner.person() != null || !group.equals(owner.group()), task);
    if (owner.person() != null) {
      task.addCandidateUser(owner.person());
    }
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
