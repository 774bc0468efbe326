package org.hsbpathway.casefile;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Several children in one incident: every child has a case, a discussion and a police status of
 * their own; only what happened, and whoever was harmed by it, is the same.
 */
@Component
@Transactional
public class SharedIncidents {

  private final Incidents incidents;
  private final LinkedPeople people;
  private final CasesBeside beside;

  SharedIncidents(Incidents incidents, LinkedPeople people, Standing standing) {
    this.incidents = incidents;
    this.people = people;
    this.beside = new CasesBeside(standing, Fact.SAME_INCIDENT);
  }

  /**
   * Writes the incident down in the case of another child who is said to have taken part: when,
   * where and what kind, and who was harmed. Nobody's words about the first child are copied.
   *
   * @param relation what those who were harmed are to the other child
   */
  public Incident share(Incident incident, CaseReference to, Relation relation, String by) {
    var shared =
        incidents
            .record(
                to,
                new Incident.Account(
                    incident.period(),
                    incident.settings(),
                    incident.contactTypes(),
                    null,
                    null,
                    incident.imagesInvolved().orElse(null),
                    IncidentStatus.ALLEGED))
            .sameAs(incident);
    incident
        .childrenHarmed()
        .forEach(harmed -> shared.harmed(people.carryOver(people.of(harmed), to, relation)));
    incidents.save(incident.alsoIn(to));
    beside.link(incident.caseReference(), to, by);
    return incidents.save(shared);
  }

  /** The cases of the other children in the same incident. */
  public List<CaseReference> casesBeside(CaseReference caseReference) {
    return beside.of(caseReference);
  }

  /** The other children's cases no longer point to this one, whose record is destroyed. */
  public void forget(CaseReference gone, String by) {
    beside.forget(gone, by);
  }
}
