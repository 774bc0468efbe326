package org.hsbpathway.engagement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.FamilyTelling;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/** A family that leaves is offered early help and gets a letter that says how to come back. */
@Component
class OfferWayBack implements FormStep<OfferWayBack.Form> {

  record Form(
      @NotNull WayBack.EarlyHelp earlyHelp,
      String earlyHelpWith,
      @NotBlank String schoolAndOthers,
      @NotBlank String heldBy,
      @NotBlank String whomToRing,
      @NotEmpty List<WayBack.ToldHow> toldHow,
      @NotNull LocalDate letterOn) {

    WayBack by(String user) {
      return new WayBack(
          earlyHelp, earlyHelpWith, schoolAndOthers, heldBy, whomToRing, toldHow, letterOn, user);
    }
  }

  private final Withdrawals withdrawals;
  private final Standing standing;
  private final FamilyTelling telling;
  private final Clocks clocks;

  OfferWayBack(Withdrawals withdrawals, Standing standing, FamilyTelling telling, Clocks clocks) {
    this.withdrawals = withdrawals;
    this.standing = standing;
    this.telling = telling;
    this.clocks = clocks;
  }

  @Override
  public Map<String, ?> open(Step step) {
    return Map.of("refusal", WithdrawalInWords.of(withdrawals.open(step.caseReference())));
  }

  @Override
  public void submit(Form form, Step step) {
    telling.refuseWhileWithheld(step.caseReference(), "letterOn");
    var reference = step.caseReference();
    withdrawals.save(withdrawals.open(reference).leave(form.by(step.user()), clocks.today()));
    standing.state(reference, Fact.TAKING_PART, "LEFT", step.user());
    standing.state(reference, Fact.FAMILY_TOLD, true, step.user());
  }
}
