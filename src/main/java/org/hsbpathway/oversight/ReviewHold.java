package org.hsbpathway.oversight;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/** Keeps the record on hold, or lifts this hold; another one goes on by itself. */
@Component
class ReviewHold implements FormStep<ReviewHold.Form> {

  record Form(@NotNull HoldOutcome decision, @NotBlank String reasons) {}

  private final OversightNotes notes;
  private final Holds holds;
  private final Standing standing;
  private final Clocks clocks;

  ReviewHold(OversightNotes notes, Holds holds, Standing standing, Clocks clocks) {
    this.notes = notes;
    this.holds = holds;
    this.standing = standing;
    this.clocks = clocks;
  }

  @Override
  public boolean addsToLockedRecord() {
    return true;
  }

  @Override
  public Map<String, ?> open(Step step) {
    var kind = notes.given(step, "holdRequested").get("kind").toString();
    return Map.of("why", "On hold because of " + HoldKindOutcome.valueOf(kind).label() + ".");
  }

  @Override
  public void submit(Form form, Step step) {
    var reference = step.caseReference();
    var lifted = form.decision() == HoldOutcome.LIFT;
    notes.keep(step, form, "Review hold", lifted ? "A hold was lifted." : "The hold goes on.");
    standing.state(reference, Fact.LEGAL_HOLD, holds.areOpen(reference), step.user());
    step.set(HoldOutcome.VARIABLE, form.decision());
    step.set(HoldOutcome.REVIEW_DUE, clocks.onTask(clocks.dueOn("holdReview", clocks.today())));
  }
}
