package org.hsbpathway.deadline;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.clock.WorkingDays;
import org.springframework.stereotype.Component;

/**
 * What the engine knows of somebody who may be away: that the account has ended, or when the person
 * last finished a step. What it means, a manager finds out.
 */
@Component
class LastSeen {

  /** Nobody is looked for after a weekend or a day of leave. */
  private static final int QUIET_WORKING_DAYS = 3;

  private final HistoryService history;
  private final IdentityService identity;
  private final WorkingDays workingDays;
  private final Clocks clocks;

  LastSeen(
      HistoryService history, IdentityService identity, WorkingDays workingDays, Clocks clocks) {
    this.history = history;
    this.identity = identity;
    this.workingDays = workingDays;
    this.clocks = clocks;
  }

  /** Nothing for somebody who finished a step in the last days, or has not had time to. */
  String inWords(String person) {
    if (identity.createUserQuery().userId(person).count() == 0) {
      return ", whose account has ended";
    }
    return history
        .createHistoricTaskInstanceQuery()
        .taskAssignee(person)
        .taskDeleteReason(TaskEntity.DELETE_REASON_COMPLETED)
        .orderByHistoricTaskInstanceEndTime()
        .desc()
        .listPage(0, 1)
        .stream()
        .map(done -> WorkingDays.dateOf(done.getEndTime().toInstant()))
        .filter(day -> workingDays.between(day, clocks.today()) >= QUIET_WORKING_DAYS)
        .map(day -> ", who last finished a step on " + Ledger.DAY.format(day))
        .findFirst()
        .orElse("");
  }
}
