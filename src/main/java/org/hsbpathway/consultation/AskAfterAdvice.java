package org.hsbpathway.consultation;

import jakarta.validation.constraints.NotNull;
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

/** Whether the advice helped, as whoever asked for it says. */
@Component
class AskAfterAdvice implements FormStep<AskAfterAdvice.Form> {

  record Form(@NotNull AdviceFollowUpOutcome answer, String note, LocalDate againOn) {}

  private final Consultations consultations;
  private final Standing standing;
  private final StepNotes notes;
  private final Clocks clocks;

  AskAfterAdvice(Consultations consultations, Standing standing, StepNotes notes, Clocks clocks) {
    this.consultations = consultations;
    this.standing = standing;
    this.notes = notes;
    this.clocks = clocks;
  }

  @Override
  public Map<String, ?> open(Step step) {
    return Map.of(
        "advice", Markdown.plain(consultations.latest(step.caseReference()).adviceGiven()));
  }

  @Override
  public void submit(Form form, Step step) {
    var reference = step.caseReference();
    if (form.answer() != AdviceFollowUpOutcome.NOT_REACHED) {
      standing.withdraw(reference, Fact.CONSULTATION_FOLLOW_UP_ON, step.user());
    } else if (form.againOn().isBefore(clocks.today())) {
      throw new Refusal("againOn", "When you try again: this day is over already.");
    } else {
      standing.state(reference, Fact.CONSULTATION_FOLLOW_UP_ON, form.againOn(), step.user());
    }
    notes.keep(step, form, "Advice followed up", form.answer().sentence());
    step.set(AdviceFollowUpOutcome.VARIABLE, form.answer());
  }
}
