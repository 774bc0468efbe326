package org.hsbpathway.deadline;

import java.util.Date;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.deadline.DeadlineFact.Kind;
import org.hsbpathway.workflow.SendsMessages;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Every running clock has a watch: an instance of the process {@code deadline}, which an analyst
 * can see and change. When the dates change the watch is replaced; when the clock ends it is told
 * so. A reason that was asked for early is no longer asked for once the date cannot pass any more.
 */
@Component
class Watches implements SendsMessages {

  static final String PROCESS = "deadline";

  /** The step in which somebody says why. */
  static final String ASKS = "explainDelay";

  private static final String CLOCK_ENDED = "clockEnded";
  private static final String REASON_NOT_NEEDED = "reasonNotNeeded";

  private final OwnCommand command;
  private final Deadlines deadlines;
  private final Standing standing;

  Watches(OwnCommand command, Deadlines deadlines, Standing standing) {
    this.standing = standing;
    this.command = command;
    this.deadlines = deadlines;
  }

  @Override
  public Set<String> messages() {
    return Set.of(CLOCK_ENDED, REASON_NOT_NEEDED);
  }

  @EventListener
  void follow(Deadlines.Changed changed) {
    command.run(context -> follow(changed.deadline(), changed.moved(), context));
  }

  private void follow(Deadline deadline, boolean moved, CommandContext context) {
    var runtime = context.getProcessEngineConfiguration().getRuntimeService();
    deadline.watch().ifPresent(watch -> end(watch, runtime));
    deadline.unwatched();
    if (!deadlines.isLate(deadline) && askNoMore(deadline, context)) {
      deadlines.reasonNotNeeded(deadline);
    }
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
      deadline.watchedBy(begin(deadline, runtime));
    }
  }

  /**
   * @return whether somebody had been asked
   */
  private static boolean askNoMore(Deadline deadline, CommandContext context) {
    var engine = context.getProcessEngineConfiguration();
    if (deadline.last(Kind.RED).isEmpty()) {
      return false;
    }
    var asked =
        engine
            .getTaskService()
            .createTaskQuery()
            .processInstanceIdIn(deadline.watches().toArray(String[]::new))
            .taskDefinitionKey(ASKS)
            .list();
    asked.forEach(reason -> askNoMore(reason.getProcessInstanceId(), engine.getRuntimeService()));
    return !asked.isEmpty();
  }

  private static void askNoMore(String watch, RuntimeService runtime) {
    var listening =
        runtime
            .createExecutionQuery()
            .processInstanceId(watch)
            .messageEventSubscriptionName(REASON_NOT_NEEDED)
            .count();
    if (listening > 0) {
      runtime.createMessageCorrelation(REASON_NOT_NEEDED).processInstanceId(watch).correlateAll();
    } else {
      // It began on a model that did not know the message.
      runtime.createProcessInstanceModification(watch).cancelAllForActivity(ASKS).execute();
    }
  }

  private static String begin(Deadline deadline, RuntimeService runtime) {
    return runtime
        .startProcessInstanceByKey(
            PROCESS,
            deadline.caseReference().value(),
            Map.of(
                "amberDue", Date.from(deadline.amberAt()), "redDue", Date.from(deadline.redAt())))
        .getId();
  }

  private static void end(String watch, RuntimeService runtime) {
    runtime.createMessageCorrelation(CLOCK_ENDED).processInstanceId(watch).correlateAll();
  }
}
