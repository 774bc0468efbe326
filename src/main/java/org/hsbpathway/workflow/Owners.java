package org.hsbpathway.workflow;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.impl.context.Context;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Sight;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Whom a turn of an {@link OwnedStep} is offered to today: its owner. Where one person has it and
 * is away, may not read the record or has no account any more, it does not wait for them: it is
 * offered to their deputy, as far as the deputy may have it, and to every team manager.
 */
@Component
class Owners {

  private static final String MANAGERS = "hsb-team-manager";

  /** Ids of users and of groups. */
  record Offered(Set<String> people, Set<String> groups) {}

  private final ObjectProvider<StandIns> standIns;
  private final ObjectProvider<Sight> sight;

  Owners(ObjectProvider<StandIns> standIns, ObjectProvider<Sight> sight) {
    this.standIns = standIns;
    this.sight = sight;
  }

  /** Only within a command of the engine. */
  Offered today(OwnedStep.Owner owner, CaseReference reference) {
    var person = owner.person();
    if (person == null) {
      return new Offered(Set.of(), Set.of(owner.group()));
    }
    var people = new HashSet<String>();
    if (mayDo(person, reference)) {
      people.add(person);
      if (standIns.stream().noneMatch(who -> who.isAway(person, reference))) {
        return new Offered(people, Set.of());
      }
    }
    deputyOf(person, reference)
        .filter(deputy -> mayDo(deputy, reference))
        .filter(deputy -> Staff.groupsOf(deputy).contains(owner.group()))
        .ifPresent(people::add);
    return new Offered(people, Set.of(MANAGERS));
  }

  private Optional<String> deputyOf(String person, CaseReference reference) {
    return standIns.stream().flatMap(who -> who.of(person, reference).stream()).findFirst();
  }

  private boolean mayDo(String person, CaseReference reference) {
    return sight.stream().allMatch(rule -> rule.isFull(person, reference))
        && Context.getProcessEngineConfiguration()
                .getIdentityService()
                .createUserQuery()
                .userId(person)
                .count()
            > 0;
  }
}
