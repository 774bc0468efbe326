package org.hsbpathway.oversight;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import org.hsbpathway.casefile.ConnectionRecorded;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.NamedCase;
import org.hsbpathway.workflow.Step;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Somebody says that this is a family they know, and sees nothing of the case from now on. */
@Component
class LockedOut implements FormStep<LockedOut.Form> {

  record Form(
      @NotBlank String caseReference,
      @NotNull ConflictReported.Connection connection,
      String note) {}

  private final NamedCase named;
  private final Absences absences;
  private final OversightNotes notes;
  private final Clocks clocks;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  LockedOut(
      NamedCase named,
      Absences absences,
      OversightNotes notes,
      Clocks clocks,
      Clock clock,
      ApplicationEventPublisher events) {
    this.named = named;
    this.absences = absences;
    this.notes = notes;
    this.clocks = clocks;
    this.clock = clock;
    this.events = events;
  }

  @Override
  public boolean addsToLockedRecord() {
    return true;
  }

  @Override
  public void submit(Form form, Step step) {
    var reference = named.beginAtTheDoor(form.caseReference(), step).caseReference();
    absences.save(
        Absence.conflict(
            reference, step.user(), clocks.today(), step.user(), clock.instant(), step.run()));
    events.publishEvent(new ConnectionRecorded(reference, step.user(), step.user()));
    notes.keep(
        step,
        form,
        "Locked out by themselves",
        "Somebody who works here knows the family and sees nothing of the case any more.");
  }
}
