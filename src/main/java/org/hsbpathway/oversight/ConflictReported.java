package org.hsbpathway.oversight;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.Map;
import org.hsbpathway.casefile.ConnectionRecorded;
import org.hsbpathway.casefile.YesNoNotKnown;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.NamedCase;
import org.hsbpathway.workflow.Step;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Somebody who works here is connected with the family and does not work on the case. */
@Component
class ConflictReported implements FormStep<ConflictReported.Form> {

  enum Connection {
    FAMILY,
    FRIEND,
    OTHER_ROLE,
    OTHER
  }

  record Form(
      @NotBlank String caseReference,
      @NotBlank String worker,
      @NotNull Connection connection,
      @NotBlank String note,
      @NotNull YesNoNotKnown otherAuthority) {}

  private final NamedCase named;
  private final Absences absences;
  private final OversightNotes notes;
  private final Clocks clocks;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  ConflictReported(
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
  public Map<String, ?> open(Step step) {
    return Map.of("staff", Staff.of(step));
  }

  @Override
  public void submit(Form form, Step step) {
    var reference = named.begin(form.caseReference(), step).caseReference();
    absences.save(
        Absence.conflict(
            reference, form.worker(), clocks.today(), step.user(), clock.instant(), step.run()));
    events.publishEvent(new ConnectionRecorded(reference, form.worker(), step.user()));
    notes.keep(
        step,
        form,
        "Conflict reported",
        "Somebody who works here is connected with the family and does not work on the case.");
  }
}
