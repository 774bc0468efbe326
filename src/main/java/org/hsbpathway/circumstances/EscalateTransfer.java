package org.hsbpathway.circumstances;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Map;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/** A manager spoke with a manager of the authority that has not taken over. */
@Component
class EscalateTransfer implements FormStep<EscalateTransfer.Form> {

  record Form(@NotBlank String spokeWith, @NotNull LocalDate spokeOn, @NotBlank String agreed) {

    Transfer.Chase chase(String by) {
      return new Transfer.Chase(spokeWith, spokeOn, agreed, by);
    }
  }

  private final Transfers transfers;
  private final Clocks clocks;

  EscalateTransfer(Transfers transfers, Clocks clocks) {
    this.transfers = transfers;
    this.clocks = clocks;
  }

  @Override
  public Map<String, ?> open(Step step) {
    return Map.of("transfer", transfers.latest(step.caseReference()).inWords());
  }

  @Override
  public void submit(Form form, Step step) {
    transfers.save(
        transfers.latest(step.caseReference()).chase(form.chase(step.user()), clocks.today()));
  }
}
