package org.hsbpathway.workflow;

import java.util.Set;
import org.camunda.bpm.engine.impl.cmd.GetTaskFormVariablesCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * Knows when nothing but the head of a form is asked for, as the list of tasks does for each of its
 * tasks: that opens no form, and the step is not asked what else it knows.
 */
public final class HeadOnly extends CommandInterceptor {

  /** The question of every form that says whose case it is and where it stands. */
  static final String HEAD = "caseSummary";

  private static final ThreadLocal<Boolean> WANTED = ThreadLocal.withInitial(() -> false);

  public static boolean isWantedBy(Command<?> command) {
    return command instanceof GetTaskFormVariablesCmd asked
        && asked.formVariableNames != null
        && Set.copyOf(asked.formVariableNames).equals(Set.of(HEAD));
  }

  static boolean isWanted() {
    return WANTED.get();
  }

  @Override
  public <T> T execute(Command<T> command) {
    if (!isWantedBy(command)) {
      return next.execute(command);
    }
    WANTED.set(true);
    try {
      return next.execute(command);
    } finally {
      WANTED.remove();
    }
  }
}
