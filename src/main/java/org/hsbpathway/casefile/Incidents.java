package org.hsbpathway.casefile;

import java.time.Clock;
import java.util.HashMap;
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
  private final LinkedPeople people;
  private final CaseFiles files;
  private final Clock clock;

  Incidents(StoredIncidents incidents, LinkedPeople people, CaseFiles files, Clock clock) {
    this.incidents = incidents;
    this.people = people;
    this.files = files;
    this.clock = clock;
  }

  public Incident record(CaseReference caseReference, Incident.Account account) {
    refuseBeforeBirth(caseReference, account.period());
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

  /** Where the date of birth is known, no age at the act is invented for a day before it. */
  void refuseBeforeBirth(CaseReference caseReference, Incident.Period period) {
    if (period != null
        && files
            .find(caseReference)
            .flatMap(CaseFile::child)
            .flatMap(Child::dateOfBirth)
            .filter(period.to()::isBefore)
            .isPresent()) {
      throw new Refusal(
          "occurredFrom",
          "When: this would be before the child was born; look at both dates again.");
    }
  }

  /** The other cases in which what happened once is written down too. */
  List<CaseReference> elsewhere(Incident incident) {
    return incidents.findByOccurrenceOrderByCaseReferenceValue(incident.occurrence()).stream()
        .map(Incident::caseReference)
        .filter(other -> !other.equals(incident.caseReference()))
        .distinct()
        .toList();
  }

  /**
   * Adds the incidents of a concern, and the people in them, to the case it became part of; the
   * concern keeps its own.
   */
  public List<Incident> carryOver(CaseReference from, CaseReference to) {
    var carried = new HashMap<String, LinkedPerson>();
    for (var person : people.of(from)) {
      carried.put(person.pseudonym(), people.carryOver(person, to));
    }
    return of(from).stream()
        .map(
            incident -> {
              var added = record(to, incident.account()).sameAs(incident);
              incident.childrenHarmed().forEach(person -> added.harmed(carried.get(person)));
              return incidents.save(added);
            })
        .toList();
  }

  public Incident save(Incident incident) {
    return incidents.save(incident);
  }
}
