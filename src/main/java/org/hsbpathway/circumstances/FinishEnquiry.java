package org.hsbpathway.circumstances;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.hsbpathway.casefile.Days;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.hsbpathway.workflow.StepNotes;
import org.springframework.stereotype.Component;

/** Confirms that the enquiry is over; what it led to decides when the responsibility can pass. */
@Component
class FinishEnquiry implements FormStep<FinishEnquiry.Form> {

  record Form(@NotNull LocalDate finishedOn, @NotBlank String withThem) {}

  private final Transfers transfers;
  private final TransferDates dates;
  private final Standing standing;
  private final StepNotes notes;
  private final Clocks clocks;

  FinishEnquiry(
      Transfers transfers, TransferDates dates, Standing standing, StepNotes notes, Clocks clocks) {
    this.transfers = transfers;
    this.dates = dates;
    this.standing = standing;
    this.notes = notes;
    this.clocks = clocks;
  }

  @Override
  public void submit(Form form, Step step) {
    if (TransferEnquiryOutcome.of(step.caseReference(), standing)
        == TransferEnquiryOutcome.UNDER_WAY) {
      throw new Refusal(
          "finishedOn",
          "The section 47 enquiry is still open here: conclude it first; until then nothing is transferred.");
    }
    Days.refuseTheFuture("finishedOn", form.finishedOn(), clocks.today());
    notes.keep(
        step,
        form,
        "Finish enquiry",
        "The section 47 enquiry was finished here before the responsibility passes.");
    dates.count(transfers.underWay(step.caseReference()), step);
  }
}
