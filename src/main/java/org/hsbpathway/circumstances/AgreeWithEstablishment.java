package org.hsbpathway.circumstances;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.hsbpathway.casefile.Days;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.hsbpathway.workflow.StepNotes;
import org.springframework.stereotype.Component;

/** Keeps who holds the plan inside, what they have of it, and what goes on there. */
@Component
class AgreeWithEstablishment implements FormStep<AgreeWithEstablishment.Form> {

  /** What the establishment has. */
  enum Given {
    SAFETY_PLAN,
    CONDITIONS,
    HOLD,
    HEALTH,
    WORK
  }

  record Form(
      @NotBlank String planHolder,
      @NotEmpty List<Given> given,
      @NotNull LocalDate agreedOn,
      @NotBlank String workInside,
      @NotBlank String contactInside) {}

  private final Standing standing;
  private final StepNotes notes;
  private final Clocks clocks;

  AgreeWithEstablishment(Standing standing, StepNotes notes, Clocks clocks) {
    this.standing = standing;
    this.notes = notes;
    this.clocks = clocks;
  }

  @Override
  public void submit(Form form, Step step) {
    Days.refuseTheFuture("agreedOn", form.agreedOn(), clocks.today());
    if (!form.given().contains(Given.SAFETY_PLAN)) {
      throw new Refusal("given", "Whoever holds the safety plan has to have it: send it first.");
    }
    var establishment = standing.now(step.caseReference(), Fact.LIVES_AT).orElse("");
    standing.state(
        step.caseReference(),
        Fact.PLAN_HOLDER,
        form.planHolder() + ", " + establishment,
        step.user());
    notes.keep(
        step,
        form,
        "Agree with establishment",
        "It was agreed with the establishment who holds the safety plan there and which work goes on.");
  }
}
