package org.hsbpathway.sharing;

import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.hsbpathway.casefile.YesNoNotKnown;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/** A named person follows what the share decision proposes, or decides otherwise with a reason. */
@Component
class ConfirmSharing implements FormStep<ConfirmSharing.Form> {

  record Form(
      @NotNull Share.Choice choice,
      OverrideReason overrideReason,
      String reason,
      String agreedByPhone,
      Telling telling,
      LocalDate tellBy) {}

  private final OpenShares shares;
  private final ShareInWords words;
  private final Limits limits;
  private final Clocks clocks;
  private final Clock clock;

  ConfirmSharing(OpenShares shares, ShareInWords words, Limits limits, Clocks clocks, Clock clock) {
    this.clock = clock;
    this.shares = shares;
    this.words = words;
    this.limits = limits;
    this.clocks = clocks;
  }

  @Override
  public Map<String, ?> open(Step step) {
    var share = shares.of(step);
    return Map.of(
        "proposal",
        words.proposal(share),
        "goesBeforeTalking",
        YesNoNotKnown.of(share.decision().goesBeforeTalking()),
        "managers",
        step.usersIn("hsb-team-manager"));
  }

  @Override
  public void submit(Form form, Step step) {
    var share = shares.of(step);
    var outcome =
        share.confirm(
            form.choice(), form.overrideReason(), form.reason(), step.user(), clocks.today());
    var byPhone = form.agreedByPhone();
    var phoned = PhoneAgreementOutcome.NOT_BY_PHONE;
    if (outcome == SharingOutcome.ASK_MANAGER
        && form.choice() != Share.Choice.NOT_SHARED
        && byPhone != null
        && !byPhone.isBlank()) {
      var agreed = limits.check(new Agreed(form.telling(), form.tellBy()), share);
      outcome =
          share.approve(agreed, Share.Approval.BY_PHONE, form.reason(), byPhone, clock.instant());
      phoned = PhoneAgreementOutcome.BY_PHONE;
    }
    shares.save(share);
    step.set(PhoneAgreementOutcome.VARIABLE, phoned);
    step.set(SharingOutcome.VARIABLE, outcome);
  }
}
