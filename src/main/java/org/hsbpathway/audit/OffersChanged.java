package org.hsbpathway.audit;

import java.util.Optional;
import org.camunda.bpm.engine.impl.cmd.AbstractAddIdentityLinkCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteIdentityLinkCmd;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.hsbpathway.workflow.Act;

/**
 * Somebody by hand offers a task to a person or group more, or to one less; who has it is told by
 * the task itself.
 *
 * @param task the engine's id of it
 * @param who the person or group
 */
record OffersChanged(Act.Kind kind, String task, String who) {

  static Optional<OffersChanged> by(Object command) {
    if (!(command instanceof AbstractAddIdentityLinkCmd)
        && !(command instanceof DeleteIdentityLinkCmd)) {
      return Optional.empty();
    }
    var parts = CasesNamed.partsOf(command);
    return IdentityLinkType.ASSIGNEE.equals(parts.get("type"))
        ? Optional.empty()
        : Optional.of(
            new OffersChanged(
                command instanceof DeleteIdentityLinkCmd ? Act.Kind.RETURNED : Act.Kind.GAVE,
                (String) parts.get("taskId"),
                (String) parts.getOrDefault("userId", parts.getOrDefault("groupId", "nobody"))));
  }
}
