package org.hsbpathway.engagement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.hsbpathway.casefile.CaseStatus;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.NamedCase;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/** Whoever works with them writes down that a child or a family says no, and why. */
@Component
class WithdrawalReported implements FormStep<WithdrawalReported.Form> {

  record Form(
      @NotBlank String caseReference,
      @NotNull LocalDate saidOn,
      @NotNull Said.Who whoDeclines,
      @NotEmpty List<Declined> declined,
      @NotBlank String reasons) {}

  private final Withdrawals withdrawals;
  private final NamedCase namedCase;
  private final Clocks clocks;

  WithdrawalReported(Withdrawals withdrawals, NamedCase namedCase, Clocks clocks) {
    this.withdrawals = withdrawals;
    this.namedCase = namedCase;
    this.clocks = clocks;
  }

  @Override
  public void submit(Form form, Step step) {
    var file = namedCase.begin(form.caseReference(), step);
    if (file.status() != CaseStatus.OPEN) {
      throw new Refusal("caseReference", "This case is not open: there is nothing to say no to.");
    }
    if (withdrawals.findByCaseReferenceAndSettledOnIsNull(file.caseReference()).isPresent()) {
      throw new Refusal(
          "caseReference",
          "That they say no is being talked over already; write it into the tasks of this case.");
    }
    var said =
        new Said(form.saidOn(), form.whoDeclines(), form.declined(), form.reasons(), step.user());
    withdrawals.save(Withdrawal.report(file.caseReference(), step.run(), said, clocks.today()));
  }
}
