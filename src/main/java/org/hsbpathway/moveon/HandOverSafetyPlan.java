package org.hsbpathway.moveon;

import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.clock.WorkingDays;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/** Keeps who holds what remains of the safety plan, or why nothing does. */
@Component
class HandOverSafetyPlan implements FormStep<HandOverSafetyPlan.Form> {

  static final List<String> OVER = List.of("ENDED", "HANDED_OVER");

  record Form(
      @NotNull Handover handover,
      String toWhom,
      LocalDate agreedOn,
      boolean agreed,
      String endedReason) {}

  private final MoveOns moveOns;
  private final Standing standing;
  private final Clock clock;

  HandOverSafetyPlan(MoveOns moveOns, Standing standing, Clock clock) {
    this.moveOns = moveOns;
    this.standing = standing;
    this.clock = clock;
  }

  @Override
  public void submit(Form form, Step step) {
    var moveOn = moveOns.underWay(step, clock.instant());
    if (form.handover() == Handover.HANDED_OVER) {
      moveOns.save(
          moveOn.handOver(form.toWhom(), form.agreedOn(), WorkingDays.dateOf(clock.instant())));
      return;
    }
    if (form.handover() == Handover.ALREADY_ENDED && !isOver(step)) {
      throw new Refusal(
          "handover",
          "What happens to the safety plan?: it is still in force; say who takes it over or why it can end.");
    }
    moveOns.save(moveOn.endPlan(form.handover(), form.endedReason()));
  }

  private boolean isOver(Step step) {
    return standing.now(step.caseReference(), Fact.SAFETY_PLAN).map(OVER::contains).orElse(true);
  }
}
