package org.hsbpathway.referral;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import org.hsbpathway.casefile.CaseFiles;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/** Records which authority took the concern on, and who there accepted it. */
@Component
class TransferConcern implements FormStep<TransferConcern.Form> {

  record Form(
      @NotBlank String authority, @NotBlank String acceptedBy, @NotNull Instant acceptedAt) {}

  private final CaseFiles files;
  private final Referrals referrals;
  private final Clock clock;

  TransferConcern(CaseFiles files, Referrals referrals, Clock clock) {
    this.files = files;
    this.referrals = referrals;
    this.clock = clock;
  }

  @Override
  public void submit(Form form, Step step) {
    files
        .of(step.caseReference())
        .refuseBeforeConcern(
            "acceptedAt", "The other authority cannot have accepted", form.acceptedAt());
    var transfer = new Referral.Transfer(form.authority(), form.acceptedBy(), form.acceptedAt());
    referrals.save(referrals.latest(step.caseReference()).transfer(transfer, clock.instant()));
  }
}
