package org.hsbpathway.oversight;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.clock.WorkingDays;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Staff;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/** Somebody is away or leaves, from a day on: reported once for all cases. */
@Component
class AbsenceReported implements FormStep<AbsenceReported.Form> {

  record Form(
      @NotBlank String worker,
      @NotNull Absence.Kind kind,
      @NotNull LocalDate awayFrom,
      LocalDate awayUntil,
      String deputy) {}

  private final Absences absences;
  private final Clocks clocks;
  private final Clock clock;

  AbsenceReported(Absences absences, Clocks clocks, Clock clock) {
    this.absences = absences;
    this.clocks = clocks;
    this.clock = clock;
  }

  @Override
  public Map<String, ?> open(Step step) {
    return Map.of("staff", Staff.of(step), "awayFrom", clocks.today());
  }

  @Override
  public void submit(Form form, Step step) {
    if (form.awayUntil() != null && form.awayUntil().isBefore(clocks.today())) {
      throw new Refusal("awayUntil", "The last day away has passed: there is nothing to hand on.");
    }
    absences.save(
        Absence.from(
            form.kind(),
            form.worker(),
            form.awayFrom(),
            form.awayUntil(),
            form.deputy(),
            step.user(),
            clock.instant(),
            step.run()));
    var later = form.awayFrom().isAfter(clocks.today());
    step.set(AbsenceOutcome.VARIABLE, later ? AbsenceOutcome.LATER : AbsenceOutcome.NOW);
    step.set(AbsenceOutcome.BEGINS, form.awayFrom().atStartOfDay(WorkingDays.LONDON).toInstant());
  }
}
