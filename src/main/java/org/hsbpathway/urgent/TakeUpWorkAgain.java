package org.hsbpathway.urgent;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Map;
import org.hsbpathway.casefile.Days;
import org.hsbpathway.casefile.DirectWork;
import org.hsbpathway.casefile.Markdown;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.hsbpathway.workflow.StepNotes;
import org.springframework.stereotype.Component;

/** On the day that was agreed somebody takes the work up again, or says why it is too early. */
@Component
class TakeUpWorkAgain implements FormStep<TakeUpWorkAgain.Form> {

  record Form(
      @NotNull WorkAgainOutcome decision,
      String directWorkHow,
      LocalDate directWorkAgainOn,
      @NotBlank String reason) {}

  private final DirectWork directWork;
  private final StepNotes notes;

  TakeUpWorkAgain(DirectWork directWork, StepNotes notes) {
    this.directWork = directWork;
    this.notes = notes;
  }

  @Override
  public Map<String, ?> open(Step step) {
    var reference = step.caseReference();
    return Map.of(
        "pause",
        "**The work with the child is paused"
            + directWork.againOn(reference).map(day -> " until " + Days.inWords(day)).orElse("")
            + ".**"
            + directWork.how(reference).map(how -> "  \n" + Markdown.plain(how)).orElse(""));
  }

  @Override
  public void submit(Form form, Step step) {
    directWork.takeUpAgain(
        step.caseReference(),
        form.decision().way(),
        form.directWorkHow(),
        form.directWorkAgainOn(),
        step.user());
    notes.keep(
        step,
        form,
        "The pause was looked at",
        form.decision() == WorkAgainOutcome.PAUSED_LONGER
            ? "The work with the child stays paused until "
                + Days.inWords(form.directWorkAgainOn())
                + "."
            : "The work with the child was taken up again.");
    step.set(WorkAgainOutcome.VARIABLE, form.decision());
  }
}
