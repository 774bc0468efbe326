package org.hsbpathway.oversight;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Map;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/** Keeps that nothing of the record is destroyed after the death. */
@Component
class HoldInformation implements FormStep<HoldInformation.Form> {

  record Form(@NotNull LocalDate heldOn, @NotBlank String covers, @NotBlank String readers) {}

  private final OversightNotes notes;
  private final Standing standing;
  private final Clocks clocks;

  HoldInformation(OversightNotes notes, Standing standing, Clocks clocks) {
    this.notes = notes;
    this.standing = standing;
    this.clocks = clocks;
  }

  @Override
  public boolean addsToLockedRecord() {
    return true;
  }

  @Override
  public Map<String, ?> open(Step step) {
    return Map.of("heldOn", clocks.today());
  }

  @Override
  public void submit(Form form, Step step) {
    notes.refuseTheFuture("heldOn", form.heldOn());
    standing.state(step.caseReference(), Fact.LEGAL_HOLD, true, step.user());
    notes.keep(step, form, "Hold information", "The record was put on hold.");
  }
}
