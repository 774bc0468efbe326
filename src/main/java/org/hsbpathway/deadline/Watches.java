package org.hsbpathway.deadline;

import java.util.Date;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.workflow.SendsMessages;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Every running clock has a watch: an instance of the process {@code deadline}, which an analyst
 * can see and change. When the dates change the watch is replaced; when the clock ends it is told
 * so.
 */
@Component
class Watches implements SendsMessages {

  static final String PROCESS = "deadline";

  private static final String CLOCK_ENDED = "clockEnded";

  private final ObjectProvider<ProcessEngineConfigurationImpl> engine;
  private final Deadlines deadlines;
  private final Standing standing;

  Watches(
      ObjectProvider<ProcessEngineConfigurationImpl> engine,
      Deadlines deadlines,
      Standing standing) {
    this.standing = standing;
    this.engine = engine;
    this.deadlines = deadlines;
  }

  @Override
  public Set<String> messages() {
    return Set.of(CLOCK_ENDED);
  }

  @EventListener
  void follow(Deadlines.Changed changed) {
    engine
        .getObject()
        .getCommandExecutorTxRequired()
        .execute(
            context ->
                context.runWithoutAuthorization(
                    () -> {
                      follow(changed.deadline(), changed.moved(), context);
                      return null;
                    }));
  }

  private void follow(Deadline deadline, boolean moved, CommandContext context) {
    deadline.watch().ifPresent(this::end);
    deadline.unwatched();
    var runs = deadline.state() == Deadline.State.RUNNING;
    if (moved) {
      deadline
          .task()
          .ifPresent(
              task ->
                  context
                      .getTaskManager()
                      .findTaskById(task)
                      .setDueDate(deadlines.onTask(deadline).map(Date::from).orElse(null)));
    }
    // After a death nothing reminds any more; what is left to do is seen in the task list.
    if (runs && !standing.is(deadline.caseReference(), Fact.SILENCED, "YES")) {
      deadline.watchedBy(begin(deadline));
    }
  }

  private String begin(Deadline deadline) {
    return engine
        .getObject()
        .getRuntimeService()
        .startProcessInstanceByKey(
            PROCESS,
            deadline.caseReference().value(),
            Map.of(
                "amberDue", Date.from(deadline.amberAt()), "redDue", Date.from(deadline.redAt())))
        .getId();
  }

  private void end(String watch) {
    engine
        .getObject()
        .getRuntimeService()
        .createMessageCorrelation(CLOCK_ENDED)
        .processInstanceId(watch)
        .correlateAll();
  }
}
