package org.hsbpathway.sharing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/**
 * Legal advice or information governance answers a manager within a working day (domain X1, row 6).
 */
@Component
class AdviseOnSharing implements FormStep<AdviseOnSharing.Form> {

  record Form(@NotNull Advice.Adviser adviser, @NotBlank @Size(min = 30) String advice) {}

  private final OpenShares shares;
  private final ShareInWords words;
  private final Clocks clocks;

  AdviseOnSharing(OpenShares shares, ShareInWords words, Clocks clocks) {
    this.shares = shares;
    this.words = words;
    this.clocks = clocks;
  }

  @Override
  public Map<String, ?> open(Step step) {
    return Map.of("proposal", words.proposal(shares.of(step)));
  }

  @Override
  public void submit(Form form, Step step) {
    shares.save(
        shares.of(step).advised(form.adviser(), form.advice(), step.user(), clocks.today()));
  }
}
