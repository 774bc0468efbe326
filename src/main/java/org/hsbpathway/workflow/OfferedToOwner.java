package org.hsbpathway.workflow;

import java.util.Date;
import java.util.List;
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

/** Offers each turn of an {@link OwnedStep} to its owner, by the day that was agreed. */
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
    if (beans.containsBean(id) && beans.getBean(id) instanceof OwnedStep step) {
      step.owner(
              new TokenStep(
                  id,
                  task.getName(),
                  null,
                  (ExecutionEntity) task.getExecution(),
                  (TaskEntity) task))
          .ifPresent(owner -> offer((TaskEntity) task, owner));
    }
  }

  private static void offer(TaskEntity task, OwnedStep.Owner owner) {
    withdrawFromAllBut(owner.person() == null ? owner.group() : null, task);
    if (owner.person() != null) {
      task.addCandidateUser(owner.person());
    }
    task.setDueDate(Date.from(owner.due()));
  }

  /**
   * The offers were made a moment ago: the task's own way of taking one back finds stored ones
   * only.
   *
   * @param group none where {@code null}
   */
  private static void withdrawFromAllBut(String group, TaskEntity task) {
    for (var offer : List.copyOf(task.getIdentityLinks())) {
      if (offer.getGroupId() != null && !offer.getGroupId().equals(group)) {
        offer.delete();
        task.getIdentityLinks().remove(offer);
      }
    }
  }
}
