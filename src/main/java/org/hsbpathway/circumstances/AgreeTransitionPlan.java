package org.hsbpathway.circumstances;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Map;
import org.hsbpathway.casefile.Days;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.hsbpathway.workflow.StepNotes;
import org.springframework.stereotype.Component;

/** Keeps what the adult services answered and who takes over what. */
@Component
class AgreeTransitionPlan implements FormStep<AgreeTransitionPlan.Form> {

  /** The answer of adult services, whose test is need for care and support. */
  enum Result {
    TAKE_OVER,
    NO_NEED
  }

  record Form(
      @NotNull LocalDate agreedOn,
      @NotNull Result result,
      @NotBlank String agreedWith,
      @NotBlank String takesOver,
      @NotBlank String holderThen) {}

  private final Birthday birthday;
  private final Standing standing;
  private final StepNotes notes;
  private final Clocks clocks;

  AgreeTransitionPlan(Birthday birthday, Standing standing, StepNotes notes, Clocks clocks) {
    this.birthday = birthday;
    this.standing = standing;
    this.notes = notes;
    this.clocks = clocks;
  }

  @Override
  public Map<String, ?> open(Step step) {
    return Map.of("birthday", birthday.inWords(step.caseReference()));
  }

  @Override
  public void submit(Form form, Step step) {
    Days.refuseTheFuture("agreedOn", form.agreedOn(), clocks.today());
    standing.state(step.caseReference(), Fact.TRANSITION, "AGREED", step.user());
    notes.keep(
        step,
        form,
        "Agree transition plan",
        form.result() == Result.TAKE_OVER
            ? "The transition plan is agreed; adult services take over at eighteen."
            : "Adult services find no need that they have to meet; the transition plan says what there is instead.");
  }
}
