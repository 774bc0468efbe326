package org.hsbpathway.police;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Markdown;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.hsbpathway.workflow.StepNotes;
import org.springframework.stereotype.Component;

/** A manager decides what happens where the child or the parents cannot be told. */
@Component
class DecideOnTelling implements FormStep<DecideOnTelling.Form> {

  record Form(
      @NotNull TellingEndOutcome decision,
      @NotBlank @Size(min = 30) String reason,
      LocalDate tellBy) {}

  private final Withholding withholding;
  private final Standing standing;
  private final StepNotes notes;
  private final Clocks clocks;

  DecideOnTelling(Withholding withholding, Standing standing, StepNotes notes, Clocks clocks) {
    this.withholding = withholding;
    this.standing = standing;
    this.notes = notes;
    this.clocks = clocks;
  }

  @Override
  public Map<String, ?> open(Step step) {
    return Map.of(
        "impossible",
        standing
            .now(step.caseReference(), Fact.TELLING_IMPOSSIBLE)
            .map(why -> "**Why it is not possible:** " + Markdown.plain(why))
            .orElse(""),
        "tellBy",
        withholding.latestTelling());
  }

  @Override
  public void submit(Form form, Step step) {
    var reference = step.caseReference();
    if (standing.is(reference, Fact.SOCIAL_WORKER, step.user())) {
      throw new Refusal(
          "decision", "You work with the child yourself: ask another manager to decide this.");
    }
    if (form.decision() == TellingEndOutcome.ENDS) {
      withholding.endTelling(reference, step.user());
    } else {
      withholding.tellBy(reference, form.tellBy(), step.user());
      step.set(SetTellingDate.TELL_DUE, clocks.onTask(form.tellBy()));
    }
    step.set(TellingEndOutcome.VARIABLE, form.decision());
    notes.keep(
        step,
        form,
        "Decision on telling the family",
        form.decision() == TellingEndOutcome.ENDS
            ? "A manager decided that the child or the parents cannot be told, and why."
            : "A manager decided that telling the child and the parents is tried again.");
  }
}
