package org.hsbpathway.workflow;

import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.ACTIVITY_INSTANCE_END;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.ACTIVITY_INSTANCE_START;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.ACTIVITY_INSTANCE_UPDATE;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.IDENTITY_LINK_ADD;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.INCIDENT_CREATE;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.INCIDENT_DELETE;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.INCIDENT_MIGRATE;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.INCIDENT_RESOLVE;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.VARIABLE_INSTANCE_CREATE;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.VARIABLE_INSTANCE_DELETE;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.VARIABLE_INSTANCE_MIGRATE;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.VARIABLE_INSTANCE_UPDATE;

import java.util.Set;
import org.camunda.bpm.engine.impl.history.HistoryLevelActivity;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.camunda.bpm.engine.task.IdentityLinkType;

/**
 * What the engine remembers: activities, tasks and when each was given to whom, instances,
 * incidents and routing variables. An own level, because its name is fixed in a database once
 * created while what it records may still be tuned.
 */
final class PathwayHistory extends HistoryLevelActivity {

  private static final Set<HistoryEventTypes> ALSO =
      Set.of(
          INCIDENT_CREATE,
          INCIDENT_DELETE,
          INCIDENT_RESOLVE,
          INCIDENT_MIGRATE,
          VARIABLE_INSTANCE_CREATE,
          VARIABLE_INSTANCE_UPDATE,
          VARIABLE_INSTANCE_DELETE,
          VARIABLE_INSTANCE_MIGRATE);

  private static final Set<HistoryEventTypes> DETAILS =
      Set.of(
          ACTIVITY_INSTANCE_START,
          ACTIVITY_INSTANCE_UPDATE,
          ACTIVITY_INSTANCE_END,
          VARIABLE_INSTANCE_CREATE,
          VARIABLE_INSTANCE_UPDATE,
          VARIABLE_INSTANCE_DELETE);

  @Override
  public int getId() {
    return 42;
  }

  @Override
  public String getName() {
    return "pathway";
  }

  @Override
  public boolean isHistoryEventProduced(HistoryEventType type, Object entity) {
    return (super.isHistoryEventProduced(type, entity)
            || ALSO.contains(type)
            || type == IDENTITY_LINK_ADD && isGiven(entity))
        && !(DETAILS.contains(type) && isWatch(entity));
  }

  /** To whom a task was only offered, the model says. */
  private static boolean isGiven(Object entity) {
    return entity instanceof IdentityLinkEntity link
        && IdentityLinkType.ASSIGNEE.equals(link.getType());
  }

  /** What a clock's watch did stands in the ledger; here remain the instance and its tasks. */
  private static boolean isWatch(Object entity) {
    return entity instanceof ExecutionEntity execution
            && isWatch(execution.getProcessDefinitionId())
        || entity instanceof VariableInstanceEntity variable
            && variable.getExecution() != null
            && isWatch(variable.getExecution().getProcessDefinitionId());
  }

  private static boolean isWatch(String definition) {
    return definition != null && definition.startsWith("deadline:");
  }
}
