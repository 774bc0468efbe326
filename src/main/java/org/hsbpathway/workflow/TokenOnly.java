package org.hsbpathway.workflow;

import java.util.Date;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.cmd.AddCommentCmd;
import org.camunda.bpm.engine.impl.cmd.CreateAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskBpmnErrorCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskEscalationCmd;
import org.camunda.bpm.engine.impl.cmd.SaveTaskCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.hsbpathway.casefile.Refusal;

/**
 * Keeps everything but the token out of the engine: only routing variables are stored, and nobody
 * writes comments, attachments or tasks of their own there. Whichever way a variable came, it is
 * seen here before the commit.
 */
final class TokenOnly extends CommandInterceptor {

  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,59}");
  private static final Set<String> TURNS =
      Set.of("nrOfInstances", "nrOfActiveInstances", "nrOfCompletedInstances", "loopCounter");

  @Override
  public <T> T execute(Command<T> command) {
    if (command instanceof AddCommentCmd || command instanceof CreateAttachmentCmd) {
      throw new Refusal(
          "form", "Notes belong in the case file, not on the task: please use the form.");
    }
    if (command instanceof HandleTaskBpmnErrorCmd || command instanceof HandleTaskEscalationCmd) {
      throw new Refusal("form", FormSeam.ONLY_BY_ITS_FORM);
    }
    if (command instanceof SaveTaskCmd) {
      throw new Refusal(
          "form", "Tasks come from the pathway; they are not made or renamed by hand.");
    }
    T result = next.execute(command);
    Context.getCommandContext()
        .getDbEntityManager()
        .getCachedEntitiesByType(VariableInstanceEntity.class)
        .forEach(TokenOnly::refuseContent);
    return result;
  }

  private static void refuseContent(VariableInstanceEntity variable) {
    var name = variable.getName();
    var value = variable.getTypedValue(false).getValue();
    var allowed =
        value == null && isRouting(name)
            || name.endsWith("Outcome")
                && value instanceof String code
                && CODE.matcher(code).matches()
            || name.endsWith("Due") && value instanceof Date
            || (name.endsWith("Count") || TURNS.contains(name)) && value instanceof Integer;
    if (!allowed) {
      throw new Refusal(
          "form",
          "The engine keeps only outcomes, due dates and counts; this variable is none of them.");
    }
  }

  private static boolean isRouting(String name) {
    return name.endsWith("Outcome")
        || name.endsWith("Due")
        || name.endsWith("Count")
        || TURNS.contains(name);
  }
}
