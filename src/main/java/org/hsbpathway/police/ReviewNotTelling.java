package org.hsbpathway.police;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import org.hsbpathway.casefile.Days;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.hsbpathway.workflow.StepNotes;
import org.springframework.stereotype.Component;

/** A manager looks again, with the police, at not telling the family, or lifts it. */
@Component
class ReviewNotTelling implements FormStep<ReviewNotTelling.Form> {

  record Form(
      @NotBlank String spokeWith,
      @NotNull TellingOutcome decision,
      @NotBlank @Size(min = 30) String reason,
      LocalDate reviewOn) {}

  private final Withholding withholding;
  private final StepNotes notes;
  private final Clocks clocks;

  ReviewNotTelling(Withholding withholding, StepNotes notes, Clocks clocks) {
    this.withholding = withholding;
    this.notes = notes;
    this.clocks = clocks;
  }

  @Override
  public Map<String, ?> open(Step step) {
    return Map.of("reviewOn", withholding.latestReview());
  }

  @Override
  public void submit(Form form, Step step) {
    var reference = step.caseReference();
    if (form.decision() == TellingOutcome.STILL_WITHHELD) {
      withholding.goesOn(reference, form.reviewOn(), step.user());
      step.set(WatchNotTelling.REVIEW_DUE, clocks.onTask(form.reviewOn()));
    } else {
      withholding.lift(reference, step.user());
    }
    step.set(TellingOutcome.VARIABLE, form.decision());
    notes.keep(step, form, "Not telling the family reviewed", sentence(form));
  }

  private static String sentence(Form form) {
    return form.decision() == TellingOutcome.MAY_BE_TOLD
        ? "A manager lifted that the family is not told: talks and letters may go."
        : "A manager looked again at not telling the family; it goes on until "
            + Days.inWords(form.reviewOn())
            + ".";
  }
}
