package org.hsbpathway.engagement;

import static org.hsbpathway.workflow.Cases.caseOf;
import static org.hsbpathway.workflow.Cases.runOf;
import static org.hsbpathway.workflow.Cases.set;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hsbpathway.casefile.CaseFiles;
import org.hsbpathway.casefile.CaseStatus;
import org.hsbpathway.casefile.CurrentUser;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.clock.Clocks;
import org.springframework.stereotype.Component;

/**
 * Opens the record of a refusal; one that is being talked over already is not opened twice, and a
 * family whose case is closed owes nobody a talk.
 */
@Component
class OpenWithdrawal implements JavaDelegate {

  private final Withdrawals withdrawals;
  private final CaseFiles files;
  private final Standing standing;
  private final CurrentUser user;
  private final Clocks clocks;

  OpenWithdrawal(
      Withdrawals withdrawals,
      CaseFiles files,
      Standing standing,
      CurrentUser user,
      Clocks clocks) {
    this.files = files;
    this.withdrawals = withdrawals;
    this.standing = standing;
    this.user = user;
    this.clocks = clocks;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var reference = caseOf(execution);
    var run = runOf(execution);
    var open = withdrawals.findByCaseReferenceAndSettledOnIsNull(reference);
    if (files.of(reference).status() == CaseStatus.CLOSED
        || open.filter(other -> !other.belongsTo(run)).isPresent()) {
      set(execution, WithdrawalOpeningOutcome.VARIABLE, WithdrawalOpeningOutcome.NOT_NEEDED);
      return;
    }
    if (open.isEmpty()) {
      withdrawals.save(Withdrawal.open(reference, run, clocks.today()));
    }
    standing.state(reference, Fact.TAKING_PART, "DECLINED", user.id());
    set(execution, WithdrawalOpeningOutcome.VARIABLE, WithdrawalOpeningOutcome.OPENED);
  }
}
