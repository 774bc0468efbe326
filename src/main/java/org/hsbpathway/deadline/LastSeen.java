package org.hsbpathway.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
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
 * What is known of somebody who may be away: that the account has ended, the day on which the
 * person last signed in, when they last finished a step, or that a step has waited for somebody who
 * did neither. What it means, a manager finds out.
 */
@Component
public class LastSeen {

  /**
   * What is known of one person.
   *
   * @param finished on which day the last step; nothing for somebody who has finished none
   * @param signedIn on which day last; nothing for somebody who has not since that is kept
   */
  public record Seen(
      boolean hasAccount, Optional<LocalDate> finished, Optional<LocalDate> signedIn) {

    /** The last day on which the person was at work as far as is known. */
    public Optional<LocalDate> atWorkOn() {
      return Stream.of(finished, signedIn).flatMap(Optional::stream).max(LocalDate::compareTo);
    }
  }

  private final OwnCommand command;
  private final LastSignIns signIns;
  private final WorkingDays workingDays;
  private final Clocks clocks;
  private final int quietWorkingDays;

  /**
   * @param quietWorkingDays so many without a sign-in and without a finished step are noticed;
   *     nobody is looked for after a weekend or a day of leave
   */
  LastSeen(
      OwnCommand command,
      LastSignIns signIns,
      WorkingDays workingDays,
      Clocks clocks,
      @Value("${hsb.quiet-working-days:3}") int quietWorkingDays) {
    this.command = command;
    this.signIns = signIns;
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
    return seen.hasAccount() && seen.atWorkOn().filter(then -> !isDaysAgo(then)).isPresent();
  }

  /** The same for whoever has taken this step. */
  String inWords(Seen seen, Task step) {
    Instant came = command.ask(context -> LateSteps.cameOn(step));
    return inWords(seen, came);
  }

  /**
   * Nothing for somebody who signed in or finished a step in the last days, or has not had time to.
   *
   * @param since when the step that waits came to them: from then whoever did neither is quiet
   */
  public String inWords(Seen seen, Instant since) {
    if (!seen.hasAccount()) {
      return ", whose account has ended";
    }
    var last = seen.atWorkOn();
    if (!isDaysAgo(last.orElseGet(() -> WorkingDays.dateOf(since)))) {
      return "";
    }
    return last.map(
            then ->
                (last.equals(seen.signedIn())
                        ? ", who last signed in on "
                        : ", who last finished a step on ")
                    + Ledger.DAY.format(then))
        .orElseGet(
            () ->
                ", who has had a step since "
                    + Ledger.DAY.format(WorkingDays.dateOf(since))
                    + " and finished none");
  }

  /** Whether it is as many working days ago as are noticed. */
  public boolean isDaysAgo(LocalDate then) {
    return workingDays.between(then, clocks.today()) >= quietWorkingDays;
  }

  /** Of whom there is no account any more, no day is kept. */
  public void forgetEndedAccounts() {
    command.run(context -> signIns.forgetUnless(person -> hasAccount(person, context)));
  }

  private Seen of(String person, CommandContext context) {
    return new Seen(
        hasAccount(person, context),
        lastFinished(person, context.getProcessEngineConfiguration()).map(WorkingDays::dateOf),
        signIns.of(person));
  }

  private static boolean hasAccount(String person, CommandContext context) {
    return context
            .getProcessEngineConfiguration()
            .getIdentityService()
            .createUserQuery()
            .userId(person)
            .count()
        > 0;
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
