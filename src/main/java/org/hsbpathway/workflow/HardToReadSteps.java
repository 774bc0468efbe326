package org.hsbpathway.workflow;

import java.util.Optional;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.hsbpathway.casefile.HardToRead;
import org.springframework.stereotype.Component;

/**
 * Says at the head of each step in which people read or write freely about behaviour that it can be
 * hard to read (domain cautions, staff). The property {@code hardToRead} of the task says which, as
 * with a form in today's model, also for a case that began with an earlier one. Short forms about
 * dates and people do not say it: what stands everywhere is read nowhere.
 */
@Component
class HardToReadSteps implements TaskNote {

  static final String PROPERTY = "hardToRead";

  private static final String YES = "true";

  @Override
  public Optional<String> of(String task) {
    return Optional.ofNullable(Context.getCommandContext().getTaskManager().findTaskById(task))
        .filter(HardToReadSteps::isMarked)
        .map(open -> HardToRead.SENTENCE);
  }

  private static boolean isMarked(TaskEntity open) {
    var models = Context.getProcessEngineConfiguration().getDeploymentCache();
    var began = models.findDeployedProcessDefinitionById(open.getProcessDefinitionId());
    var today = models.findDeployedLatestProcessDefinitionByKey(began.getKey());
    return models
                .findBpmnModelInstanceForProcessDefinition(today)
                .getModelElementById(open.getTaskDefinitionKey())
            instanceof UserTask step
        && TaskProperties.of(step, PROPERTY).filter(YES::equals).isPresent();
  }

  /** Whether the property says that it is, or is not there. */
  static boolean isKnown(UserTask step) {
    return TaskProperties.of(step, PROPERTY).filter(said -> !YES.equals(said)).isEmpty();
  }
}
