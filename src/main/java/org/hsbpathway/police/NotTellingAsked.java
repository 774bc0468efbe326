package org.hsbpathway.police;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import org.hsbpathway.casefile.Days;
import org.hsbpathway.casefile.FamilyTelling;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.NamedCase;
import org.hsbpathway.workflow.Step;
import org.hsbpathway.workflow.StepNotes;
import org.springframework.stereotype.Component;

/** The police ask that the family is not told; a manager agrees to it until a day. */
@Component
class NotTellingAsked implements FormStep<NotTellingAsked.Form> {

  record Form(
      @NotBlank String caseReference,
      @NotBlank String askedBy,
      @NotNull LocalDate askedOn,
      @NotBlank String notTold,
      @NotBlank @Size(min = 30) String reason,
      @NotBlank String approvedBy,
      @NotNull LocalDate reviewOn) {}

  private final NamedCase namedCase;
  private final FamilyTelling telling;
  private final Withholding withholding;
  private final StepNotes notes;
  private final Clocks clocks;

  NotTellingAsked(
      NamedCase namedCase,
      FamilyTelling telling,
      Withholding withholding,
      StepNotes notes,
      Clocks clocks) {
    this.namedCase = namedCase;
    this.telling = telling;
    this.withholding = withholding;
    this.notes = notes;
    this.clocks = clocks;
  }

  @Override
  public Map<String, ?> open(Step step) {
    return Map.of(
        "managers",
        step.usersIn("hsb-team-manager"),
        "askedOn",
        clocks.today(),
        "reviewOn",
        withholding.latestReview());
  }

  @Override
  public void submit(Form form, Step step) {
    var reference = namedCase.begin(form.caseReference(), step).caseReference();
    if (telling.isWithheld(reference)) {
      throw new Refusal(
          "caseReference",
          "The family of this case is not told already; add what the police say to the task \"Review not telling\".");
    }
    if (form.askedOn().isAfter(clocks.today())) {
      throw new Refusal("askedOn", "The police cannot have asked in the future.");
    }
    if (form.approvedBy().equals(step.user())) {
      throw new Refusal(
          "approvedBy", "Somebody else has to agree that the family is not told yet.");
    }
    withholding.goesOn(reference, form.reviewOn(), step.user());
    notes.keep(
        step,
        form,
        "Family not told yet",
        "The police ask that the family is not told yet, and a manager agreed; looked at again by "
            + Days.inWords(form.reviewOn())
            + ".");
  }
}
