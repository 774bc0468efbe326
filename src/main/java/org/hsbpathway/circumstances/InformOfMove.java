package org.hsbpathway.circumstances;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hsbpathway.casefile.Days;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Markdown;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.hsbpathway.workflow.StepNotes;
import org.springframework.stereotype.Component;

/** Keeps who was told where the child lives now, and what the school agreed. */
@Component
class InformOfMove implements FormStep<InformOfMove.Form> {

  /** Who has to know of a move. */
  enum Informed {
    SCHOOL,
    HEALTH,
    POLICE,
    YOUTH_JUSTICE,
    FAMILY_WORKER,
    HARMED_CHILD_WORKER
  }

  /** Where the school's own plan stands. */
  enum SchoolPlan {
    AGREED,
    ASKED_FOR,
    NOT_NEEDED
  }

  record Form(
      @NotEmpty List<Informed> informed,
      @NotNull LocalDate informedOn,
      @NotNull SchoolPlan schoolPlan,
      String notInformedBecause) {}

  private final RunningCase cases;
  private final Standing standing;
  private final StepNotes notes;
  private final Clocks clocks;

  InformOfMove(RunningCase cases, Standing standing, StepNotes notes, Clocks clocks) {
    this.cases = cases;
    this.standing = standing;
    this.notes = notes;
    this.clocks = clocks;
  }

  @Override
  public Map<String, ?> open(Step step) {
    var child = cases.childOf(step.caseReference());
    return Map.of(
        "address", Markdown.plain(child.address().orElse("not known")),
        "school", Markdown.plain(child.school().orElse("not known")),
        "informedOn", clocks.today());
  }

  @Override
  public void submit(Form form, Step step) {
    Days.refuseTheFuture("informedOn", form.informedOn(), clocks.today());
    if (standing.is(step.caseReference(), Fact.POLICE_STRAND, "OPEN")
        && !form.informed().contains(Informed.POLICE)
        && form.notInformedBecause() == null) {
      throw new Refusal(
          "notInformedBecause",
          "The police strand is open: tell the police the new address, or say why they are not told.");
    }
    notes.keep(
        step,
        form,
        "Inform of move",
        "Everybody who works with the child was told of the move"
            + (form.schoolPlan() == SchoolPlan.ASKED_FOR
                ? "; the school's plan is not there yet."
                : "."));
  }
}
