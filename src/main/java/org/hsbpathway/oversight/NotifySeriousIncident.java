package org.hsbpathway.oversight;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Map;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/** Keeps that the serious incident was notified; a person did it, the system sends nothing. */
@Component
class NotifySeriousIncident implements FormStep<NotifySeriousIncident.Form> {

  record Form(
      @NotNull LocalDate notifiedOn,
      @NotBlank String notifiedTo,
      String notificationReference,
      boolean partnersTold,
      String lateBecause) {}

  private final OversightNotes notes;
  private final Knowledge knowledge;
  private final Clocks clocks;

  NotifySeriousIncident(OversightNotes notes, Knowledge knowledge, Clocks clocks) {
    this.notes = notes;
    this.knowledge = knowledge;
    this.clocks = clocks;
  }

  @Override
  public boolean addsToLockedRecord() {
    return true;
  }

  @Override
  public Map<String, ?> open(Step step) {
    return Map.of("known", knowledge.inWords(step), "notifiedOn", clocks.today());
  }

  @Override
  public void submit(Form form, Step step) {
    notes.refuseTheFuture("notifiedOn", form.notifiedOn());
    if (form.notifiedOn().isBefore(knowledge.since(step))) {
      throw new Refusal("notifiedOn", "Notified on: this is before we came to know of the death.");
    }
    if (form.notifiedOn().isAfter(knowledge.notifiedBy(step)) && form.lateBecause() == null) {
      throw new Refusal("lateBecause", "It went later than five working days: please say why.");
    }
    notes.keep(step, form, "Notify serious incident", "The serious incident was notified.");
  }
}
