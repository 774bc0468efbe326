package org.hsbpathway.deadline;

import java.time.Instant;
import java.util.Optional;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.clock.WorkingDays;
import org.hsbpathway.workflow.LateSteps;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What the engine knows of somebody who may be away: that the account has ended, when the person
 * last finished a step, or that a step has waited for somebody who never finished one. What it
 * means, a manager finds out.
 */
@Component
public class LastSeen {

  /**
   * What is known of one person.
   *
   * @param finished when the last step; nothing for somebody who has finished none
   */
  public record Seen(boolean hasAccount, Optional<Instant> finished) {}

  private final OwnCommand command;
  private final WorkingDays workingDays;
  private final Clocks clocks;
  private final int quietWorkingDays;

  /**
   * @param quietWorkingDays so many without a finished step are noticed; nobody is looked for after
   *     a weekend or a day of leave
   */
  LastSeen(
      OwnCommand command,
      WorkingDays workingDays,
      Clocks clocks,
      @Value("${hsb.quiet-working-days:3}") int quietWorkingDays) {
    this.command = command;
    this.workingDays = workingDays;
    this.clocks = clocks;
    this.quietWorkingDays = quietWorkingDays;
  }

  /** The task of this clock, if somebody has taken it. */
  Optional<Task> taken(Deadline deadline) {
    return deadline
        .task()
        .flatMap(
            task ->
                command.ask(
                    context -> Optional.ofNullable(context.getTaskManager().findTaskById(task))))
        .filter(task -> task.getAssignee() != null)
        .map(Task.class::cast);
  }

  public Seen of(String person) {
    return command.ask(context -> of(person, context));
  }

  /** Whether there is nothing to ask after, whatever waits for the person. */
  public boolean isAtWork(Seen seen) {
    return seen.hasAccount() && seen.finished().filter(then -> !isDaysAgo(then)).isPresent();
  }

  /** The same for whoever has taken this step. */
  String inWords(Seen seen, Task step) {
    Instant came = command.ask(context -> LateSteps.cameOn(step));
    return inWords(seen, came);
  }

  /**
   * Nothing for somebody who finished a step in the last days, or has not had time to.
   *
   * @param since when the step that waits came to them: from then whoever never finished one is
   *     quiet
   */
  public String inWords(Seen seen, Instant since) {
    if (!seen.hasAccount()) {
      return ", whose account has ended";
    }
    if (!isDaysAgo(seen.finished().orElse(since))) {
      return "";
    }
    return seen.finished()
        .map(then -> ", who last finished a step on " + day(then))
        .orElseGet(() -> ", who has had a step since " + day(since) + " and finished none");
  }

  /** Whether it is as many working days ago as are noticed without a finished step. */
  public boolean isDaysAgo(Instant then) {
    return workingDays.between(WorkingDays.dateOf(then), clocks.today()) >= quietWorkingDays;
  }

  private static String day(Instant moment) {
    return Ledger.DAY.format(WorkingDays.dateOf(moment));
  }

  private static Seen of(String person, CommandContext context) {
    var engine = context.getProcessEngineConfiguration();
    return new Seen(
        engine.getIdentityService().createUserQuery().userId(person).count() > 0,
        lastFinished(person, engine));
  }

  private static Optional<Instant> lastFinished(
      String person, ProcessEngineConfigurationImpl engine) {
    return engine
        .getHistoryService()
        .createHistoricTaskInstanceQuery()
        .taskAssignee(person)
        .taskDeleteReason(TaskEntity.DELETE_REASON_COMPLETED)
        .orderByHistoricTaskInstanceEndTime()
        .desc()
        .listPage(0, 1)
        .stream()
        .map(done -> done.getEndTime().toInstant())
        .findFirst();
  }
}
