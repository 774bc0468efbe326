package org.hsbpathway.oversight;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.clock.WorkingDays;
import org.hsbpathway.deadline.LastSeen;
import org.hsbpathway.workflow.OfferedAgain;
import org.hsbpathway.workflow.OwnedAgain;
import org.hsbpathway.workflow.Strands;
import org.springframework.stereotype.Component;

/**
 * Asks a manager to look where somebody has been quiet, once in a case at a time. Nothing is handed
 * on by this, except that what somebody had by name whose account has ended waits for managers, and
 * that what deputies have not taken goes back to those who are back. When somebody last signed in
 * is forgotten with the account.
 */
@Component
class FindQuietWorkers implements JavaDelegate {

  private static final int DAYS_BACK = 14;

  private final QuietWorkers quiet;
  private final LastSeen lastSeen;
  private final OwnedAgain owned;
  private final OfferedAgain offered;
  private final Absences absences;
  private final Strands strands;
  private final WorkingDays workingDays;
  private final Clocks clocks;

  FindQuietWorkers(
      QuietWorkers quiet,
      LastSeen lastSeen,
      OwnedAgain owned,
      OfferedAgain offered,
      Absences absences,
      Strands strands,
      WorkingDays workingDays,
      Clocks clocks) {
    this.quiet = quiet;
    this.lastSeen = lastSeen;
    this.owned = owned;
    this.offered = offered;
    this.absences = absences;
    this.strands = strands;
    this.workingDays = workingDays;
    this.clocks = clocks;
  }

  @Override
  public void execute(DelegateExecution execution) {
    owned.followWithoutAccount();
    lastSeen.forgetEndedAccounts();
    giveBackToThoseWhoAreBack();
    if (workingDays.isWorkingDay(clocks.today())) {
      quiet.cases().forEach(reference -> strands.begin("quietWorker", reference));
    }
  }

  /** Days that were missed, because no node was up, are looked at as well. */
  private void giveBackToThoseWhoAreBack() {
    var today = clocks.today();
    absences.findByAwayUntilBetween(today.minusDays(DAYS_BACK), today.minusDays(1)).stream()
        .flatMap(absence -> absence.deputy().stream())
        .distinct()
        .forEach(
            deputy -> {
              owned.followOf(deputy);
              offered.followDeputy(deputy);
            });
  }
}
