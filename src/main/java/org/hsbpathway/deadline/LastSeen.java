package org.hsbpathway.deadline;

import java.time.Instant;
import java.util.Optional;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.clock.WorkingDays;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What the engine knows of somebody who may be away: that the account has ended, or when the person
 * last finished a step. What it means, a manager finds out.
 */
@Component
public class LastSeen {

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

  /** Whoever has taken the task of this clock. */
  Optional<String> holderOf(Deadline deadline) {
    return deadline
        .task()
        .flatMap(
            task ->
                command.ask(
                    context ->
                        Optional.ofNullable(context.getTaskManager().findTaskById(task))
                            .map(TaskEntity::getAssignee)));
  }

  /** Nothing for somebody who finished a step in the last days, or has not had time to. */
  public String inWords(String person) {
    return command.ask(context -> inWords(person, context));
  }

  /** Whether it is as many working days ago as are noticed without a finished step. */
  public boolean isDaysAgo(Instant then) {
    return workingDays.between(WorkingDays.dateOf(then), clocks.today()) >= quietWorkingDays;
  }

  private String inWords(String person, CommandContext context) {
    var engine = context.getProcessEngineConfiguration();
    if (engine.getIdentityService().createUserQuery().userId(person).count() == 0) {
      return ", whose account has ended";
    }
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
        .filter(this::isDaysAgo)
        .map(then -> ", who last finished a step on " + Ledger.DAY.format(WorkingDays.dateOf(then)))
        .findFirst()
        .orElse("");
  }
}
