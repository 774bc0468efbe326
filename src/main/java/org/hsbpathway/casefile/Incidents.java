package org.hsbpathway.casefile;

import java.time.Clock;
import java.util.List;
import java.util.NoSuchElementException;
import org.hsbpathway.clock.WorkingDays;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The incidents of a case, numbered in the order in which they were recorded. */
@Component
@Transactional
public class Incidents {

  private final StoredIncidents incidents;
  private final Clock clock;

  Incidents(StoredIncidents incidents, Clock clock) {
    this.incidents = incidents;
    this.clock = clock;
  }

  public Incident record(CaseReference caseReference, Incident.Account account) {
    var number = incidents.countByCaseReference(caseReference) + 1;
    var today = WorkingDays.dateOf(clock.instant());
    return incidents.save(Incident.record(caseReference, number, account, today));
  }

  public List<Incident> of(CaseReference caseReference) {
    return incidents.findByCaseReferenceOrderByNumber(caseReference);
  }

  public Incident of(CaseReference caseReference, int number) {
    return incidents
        .findByCaseReferenceAndNumber(caseReference, number)
        .orElseThrow(
            () ->
                new NoSuchElementException("No incident " + number + " in case " + caseReference));
  }

  /** Adds the incidents of a concern to the case it became part of; the concern keeps its own. */
  public List<Incident> carryOver(CaseReference from, CaseReference to) {
    return of(from).stream().map(incident -> record(to, incident.account())).toList();
  }

  public Incident save(Incident incident) {
    return incidents.save(incident);
  }
}
