package org.hsbpathway.retention;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Days;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/**
 * Information governance looks at a record: it is kept longer, put on hold, or proposed for
 * destruction. Nothing is destroyed here.
 */
@Component
class ReviewRecord implements FormStep<ReviewRecord.Form> {

  record Form(
      @NotNull RecordReviewOutcome decision,
      LocalDate keepUntil,
      @Size(max = 200) String holdAskedBy,
      Ground ground,
      @NotBlank @Size(max = 2000) String reasons) {}

  private final ReviewNotes notes;
  private final Destructible destructible;
  private final Retention retention;
  private final Standing standing;
  private final Clocks clocks;

  ReviewRecord(
      ReviewNotes notes,
      Destructible destructible,
      Retention retention,
      Standing standing,
      Clocks clocks) {
    this.notes = notes;
    this.destructible = destructible;
    this.retention = retention;
    this.standing = standing;
    this.clocks = clocks;
  }

  @Override
  public boolean addsToLockedRecord() {
    return true;
  }

  @Override
  public Map<String, ?> open(Step step) {
    var reference = step.caseReference();
    return Map.of(
        "howLong",
        howLong(reference),
        "mayBeDestroyed",
        destructible
            .whyNot(reference, step.run())
            .map(why -> "**It may not be destroyed now.** " + why)
            .orElse("It may be destroyed if you propose it and a manager agrees."));
  }

  private String howLong(CaseReference reference) {
    return retention.inWords(reference)
        + standing
            .dateOf(reference, Fact.RECORD_REVIEW_ON)
            .map(day -> " Confirmed until " + Days.inWords(day) + ".")
            .orElse("");
  }

  @Override
  public void submit(Form form, Step step) {
    var reference = step.caseReference();
    switch (form.decision()) {
      case KEEP_LONGER -> keep(form.keepUntil(), step);
      case HOLD -> hold(form.holdAskedBy(), step);
      case DESTROY -> refuseUnlessAllowed(form.ground(), step);
      default -> throw new IllegalArgumentException(form.decision().name());
    }
    notes.keep(step, form, "Review of the record", sentence(form.decision()));
    step.set(RecordReviewOutcome.VARIABLE, form.decision());
  }

  private void keep(LocalDate until, Step step) {
    if (until == null || !until.isAfter(clocks.today())) {
      throw new Refusal("keepUntil", "Kept until: give a day that lies ahead.");
    }
    var stands = standing.dateOf(step.caseReference(), Fact.RECORD_REVIEW_ON);
    if (stands.filter(until::isBefore).isPresent()) {
      throw new Refusal(
          "keepUntil",
          "Kept until: not earlier than " + Days.inWords(stands.get()) + ", which holds already.");
    }
    standing.state(step.caseReference(), Fact.RECORD_REVIEW_ON, until, step.user());
  }

  private void hold(String askedBy, Step step) {
    if (askedBy == null || askedBy.isBlank()) {
      throw new Refusal("holdAskedBy", "Say who asks that nothing is destroyed.");
    }
    standing.state(step.caseReference(), Fact.LEGAL_HOLD, true, step.user());
  }

  private void refuseUnlessAllowed(Ground ground, Step step) {
    if (ground == null) {
      throw new Refusal("ground", "Say on which ground it may be destroyed.");
    }
    destructible
        .whyNot(step.caseReference(), step.run())
        .ifPresent(
            why -> {
              throw new Refusal("decision", "It may not be destroyed now. " + why);
            });
  }

  private static String sentence(RecordReviewOutcome decision) {
    return switch (decision) {
      case KEEP_LONGER -> "The record was looked at and is kept longer.";
      case HOLD -> "The record was looked at and put on hold.";
      case DESTROY -> "It was proposed to destroy the record.";
    };
  }
}
