package org.hsbpathway.referral;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.hsbpathway.casefile.CaseFiles;
import org.hsbpathway.casefile.FamilyTelling;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/** Hands the child and family over to early help, person to person and with the safety plan. */
@Component
class HandOverToEarlyHelp implements FormStep<HandOverToEarlyHelp.Form> {

  record Form(
      @NotBlank String team,
      @NotBlank String worker,
      @NotNull Instant agreedAt,
      @NotNull LocalDate firstMeetingOn,
      @NotBlank String advice,
      boolean safetyPlanExplained,
      boolean familyKnows) {}

  private final CaseFiles files;
  private final Referrals referrals;
  private final FamilyTelling telling;
  private final Clock clock;

  HandOverToEarlyHelp(CaseFiles files, Referrals referrals, FamilyTelling telling, Clock clock) {
    this.files = files;
    this.referrals = referrals;
    this.telling = telling;
    this.clock = clock;
  }

  @Override
  public void submit(Form form, Step step) {
    files
        .of(step.caseReference())
        .refuseBeforeConcern("agreedAt", "The handover cannot have been agreed", form.agreedAt());
    if (form.familyKnows()) {
      telling.refuseWhileWithheld(step.caseReference(), "familyKnows");
    }
    var handover =
        new Referral.Handover(
            form.team(), form.worker(), form.agreedAt(), form.firstMeetingOn(), form.advice());
    referrals.save(referrals.latest(step.caseReference()).handOver(handover, clock.instant()));
  }
}
