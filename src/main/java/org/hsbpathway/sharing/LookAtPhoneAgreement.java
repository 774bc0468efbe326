package org.hsbpathway.sharing;

import jakarta.validation.constraints.NotNull;
import java.util.Map;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/**
 * What a manager agreed to by phone out of hours is agreed to in writing within a working day, by a
 * manager who did not ask for it; it has usually gone by then (domain X1, row 4).
 */
@Component
class LookAtPhoneAgreement implements FormStep<LookAtPhoneAgreement.Form> {

  record Form(@NotNull Afterwards.Finding finding, String words) {}

  private final OpenShares shares;
  private final ShareInWords words;
  private final Clocks clocks;

  LookAtPhoneAgreement(OpenShares shares, ShareInWords words, Clocks clocks) {
    this.shares = shares;
    this.words = words;
    this.clocks = clocks;
  }

  @Override
  public Map<String, ?> open(Step step) {
    var share = shares.of(step);
    return Map.of("proposal", words.proposal(share), "byPhone", words.agreedByPhone(share));
  }

  @Override
  public void submit(Form form, Step step) {
    shares.save(
        shares
            .of(step)
            .lookedAt(new Afterwards(form.finding(), form.words(), step.user(), clocks.today())));
  }
}
