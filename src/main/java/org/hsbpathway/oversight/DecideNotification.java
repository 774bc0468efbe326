package org.hsbpathway.oversight;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.deadline.Deadlines;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/** Keeps whether the death is a serious incident that must be notified, and why. */
@Component
class DecideNotification implements FormStep<DecideNotification.Form> {

  enum Ground {
    ABUSE_OR_NEGLECT,
    LOOKED_AFTER,
    OTHER
  }

  record Form(
      @NotNull NotificationOutcome decision,
      List<Ground> grounds,
      @NotBlank String reasons,
      @NotBlank String spokenWith) {

    Form {
      grounds = grounds == null ? List.of() : List.copyOf(grounds);
    }
  }

  private final OversightNotes notes;
  private final OwnCase ownCase;
  private final Knowledge knowledge;
  private final Deadlines deadlines;

  DecideNotification(
      OversightNotes notes, OwnCase ownCase, Knowledge knowledge, Deadlines deadlines) {
    this.notes = notes;
    this.ownCase = ownCase;
    this.knowledge = knowledge;
    this.deadlines = deadlines;
  }

  @Override
  public boolean addsToLockedRecord() {
    return true;
  }

  @Override
  public Map<String, ?> open(Step step) {
    return Map.of("known", knowledge.inWords(step));
  }

  @Override
  public void submit(Form form, Step step) {
    ownCase.refuse(step.caseReference(), step, "decision");
    var notifiable = form.decision() == NotificationOutcome.NOTIFIABLE;
    if (notifiable && form.grounds().isEmpty()) {
      throw new Refusal("grounds", "What it rests on: choose at least one.");
    }
    notes.keep(
        step,
        form,
        "Decide notification",
        notifiable
            ? "The death was found to be a serious incident that must be notified."
            : "The death was found not to be a serious incident that must be notified.");
    if (notifiable) {
      deadlines.start(
          step.caseReference(), "seriousIncidentNotification", knowledge.at(step), step.user());
    }
    step.set(NotificationOutcome.VARIABLE, form.decision());
  }
}
