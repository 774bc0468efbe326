package org.hsbpathway.intervention;

import java.time.LocalDate;
import java.util.List;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.deadline.CountsFrom;
import org.springframework.stereotype.Component;

/** A session is recorded within days of the day for which it was agreed. */
@Component
class SessionDay implements CountsFrom {

  private final Interventions interventions;

  SessionDay(Interventions interventions) {
    this.interventions = interventions;
  }

  @Override
  public List<LocalDate> days(CaseReference caseReference, String clock) {
    return clock.equals("sessionRecord")
        ? interventions
            .findByCaseReferenceAndEndedOnIsNull(caseReference)
            .map(Intervention::nextSessionOn)
            .stream()
            .toList()
        : List.of();
  }
}
