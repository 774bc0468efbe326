package org.hsbpathway.oversight;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.deadline.Deadlines;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.NamedCase;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/** Nothing of the record is destroyed from now on; the work with the child goes on. */
@Component
class HoldRequested implements FormStep<HoldRequested.Form> {

  enum Extent {
    ORDINARY("subjectAccess"),
    COMPLEX("subjectAccessComplex");

    private final String clock;

    Extent(String clock) {
      this.clock = clock;
    }

    String clock() {
      return clock;
    }
  }

  record Form(
      @NotBlank String caseReference,
      @NotNull HoldKindOutcome kind,
      @NotNull LocalDate receivedOn,
      Extent extent,
      @NotBlank String askedBy,
      String covers) {}

  private final NamedCase named;
  private final Standing standing;
  private final OversightNotes notes;
  private final Deadlines deadlines;
  private final Clocks clocks;

  HoldRequested(
      NamedCase named,
      Standing standing,
      OversightNotes notes,
      Deadlines deadlines,
      Clocks clocks) {
    this.named = named;
    this.standing = standing;
    this.notes = notes;
    this.deadlines = deadlines;
    this.clocks = clocks;
  }

  @Override
  public boolean addsToLockedRecord() {
    return true;
  }

  @Override
  public void submit(Form form, Step step) {
    var reference = named.beginAlsoAfterDeath(form.caseReference(), step).caseReference();
    notes.refuseTheFuture("receivedOn", form.receivedOn());
    standing.state(reference, Fact.LEGAL_HOLD, true, step.user());
    notes.keep(
        step,
        form,
        "Hold requested",
        "The record is on hold because of " + form.kind().label() + ".");
    if (form.kind() == HoldKindOutcome.SUBJECT_ACCESS) {
      var answer = clocks.dueOn(form.extent().clock(), form.receivedOn());
      step.set(HoldKindOutcome.ANSWER_DUE, clocks.onTask(answer));
      deadlines.startBeside(reference, form.extent().clock(), form.receivedOn(), step.user());
    }
    step.set(HoldKindOutcome.VARIABLE, form.kind());
    step.set(HoldOutcome.REVIEW_DUE, clocks.onTask(clocks.dueOn("holdReview", clocks.today())));
  }
}
