package org.hsbpathway.oversight;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Map;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/** Keeps that those who review the death know of it. */
@Component
class GiveDeathReviewNotice implements FormStep<GiveDeathReviewNotice.Form> {

  enum GivenBy {
    WE,
    HEALTH,
    POLICE,
    OTHER
  }

  record Form(
      @NotNull GivenBy givenBy,
      @NotBlank String givenTo,
      @NotNull LocalDate givenOn,
      String noticeReference) {}

  private final OversightNotes notes;
  private final Clocks clocks;

  GiveDeathReviewNotice(OversightNotes notes, Clocks clocks) {
    this.notes = notes;
    this.clocks = clocks;
  }

  @Override
  public boolean addsToLockedRecord() {
    return true;
  }

  @Override
  public Map<String, ?> open(Step step) {
    return Map.of("givenOn", clocks.today());
  }

  @Override
  public void submit(Form form, Step step) {
    notes.refuseTheFuture("givenOn", form.givenOn());
    notes.keep(
        step, form, "Give death review notice", "Those who review a child's death were told.");
  }
}
