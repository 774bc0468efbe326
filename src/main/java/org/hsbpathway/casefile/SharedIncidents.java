package org.hsbpathway.casefile;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
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
  private final Standing standing;

  SharedIncidents(Incidents incidents, LinkedPeople people, Standing standing) {
    this.incidents = incidents;
    this.people = people;
    this.standing = standing;
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
    link(incident.caseReference(), to, by);
    return incidents.save(shared);
  }

  /** The cases of the other children in the same incident. */
  public List<CaseReference> casesBeside(CaseReference caseReference) {
    return standing.now(caseReference, Fact.SAME_INCIDENT).stream()
        .flatMap(references -> Arrays.stream(references.split(",")))
        .map(CaseReference::new)
        .toList();
  }

  /** The other children's cases no longer point to this one, whose record is destroyed. */
  public void forget(CaseReference gone, String by) {
    for (var other : casesBeside(gone)) {
      var left = new TreeSet<String>();
      casesBeside(other).stream()
          .filter(each -> !each.equals(gone))
          .forEach(each -> left.add(each.value()));
      if (left.isEmpty()) {
        standing.withdraw(other, Fact.SAME_INCIDENT, by);
      } else {
        standing.state(other, Fact.SAME_INCIDENT, String.join(",", left), by);
      }
    }
  }

  private void link(CaseReference one, CaseReference other, String by) {
    var all = new TreeSet<String>();
    Stream.concat(Stream.of(one, other), casesBeside(one).stream())
        .map(CaseReference::value)
        .forEach(all::add);
    for (var each : all) {
      var others = new TreeSet<>(all);
      others.remove(each);
      standing.state(new CaseReference(each), Fact.SAME_INCIDENT, String.join(",", others), by);
    }
  }
}
