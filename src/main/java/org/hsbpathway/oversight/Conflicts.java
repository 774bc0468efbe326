package org.hsbpathway.oversight;

import java.time.Clock;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.ConnectionRecorded;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.workflow.Step;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** People who work here and are connected with the family of a case. */
@Component
class Conflicts {

  private final Absences absences;
  private final Clocks clocks;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  Conflicts(Absences absences, Clocks clocks, Clock clock, ApplicationEventPublisher events) {
    this.absences = absences;
    this.clocks = clocks;
    this.clock = clock;
    this.events = events;
  }

  /** From today on the person does not work on the case and sees nothing of it. */
  void record(CaseReference reference, String person, Step step) {
    absences.save(
        Absence.conflict(
            reference, person, clocks.today(), step.user(), clock.instant(), step.run()));
    events.publishEvent(new ConnectionRecorded(reference, person, step.user()));
  }
}
