package org.hsbpathway.referral;

import java.util.List;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Incidents;
import org.hsbpathway.casefile.LinkedPeople;
import org.hsbpathway.casefile.Refusal;
import org.springframework.stereotype.Component;

/**
 * Gives everybody who may have been harmed a pseudonym and joins them to the incidents of a case.
 */
@Component
class HarmedPeople {

  private final LinkedPeople people;
  private final Incidents incidents;

  HarmedPeople(LinkedPeople people, Incidents incidents) {
    this.people = people;
    this.incidents = incidents;
  }

  /** Whoever is linked to the case already. */
  List<Referral.Harmed> knownIn(CaseReference reference) {
    return people.of(reference).stream()
        .map(person -> new Referral.Harmed(person.relation(), person.ageYears().orElse(null), null))
        .toList();
  }

  void link(CaseReference reference, List<Referral.Harmed> harmed) {
    harmed.stream().filter(Referral.Harmed::isAPerson).forEach(one -> link(reference, one));
  }

  private void link(CaseReference reference, Referral.Harmed one) {
    var meant =
        incidents.of(reference).stream()
            .filter(incident -> one.incident() == null || one.incident() == incident.number())
            .toList();
    if (meant.isEmpty()) {
      throw new Refusal(
          "childrenHarmed",
          "Incident number: no incident of this referral has this number; leave it empty for all.");
    }
    var person = people.link(reference, one.relation(), null, one.age());
    meant.forEach(incident -> incidents.save(incident.harmed(person)));
  }
}
