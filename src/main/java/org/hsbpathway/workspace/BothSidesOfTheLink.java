package org.hsbpathway.workspace;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.LinkedPeople;
import org.hsbpathway.casefile.Sight;
import org.hsbpathway.workflow.CaseLine;
import org.hsbpathway.workflow.Readers;
import org.springframework.stereotype.Component;

/**
 * Which case a child who was harmed has of their own, and whose case the child is linked to: for
 * team managers and coordinators, who see both sides, and for nobody else (domain X2).
 */
@Component
class BothSidesOfTheLink implements CaseLine {

  private static final Set<String> SEE_BOTH_SIDES = Set.of("hsb-team-manager", "hsb-coordinator");

  private final LinkedPeople people;
  private final Readers readers;
  private final Sight sight;

  BothSidesOfTheLink(LinkedPeople people, Readers readers, Sight sight) {
    this.people = people;
    this.readers = readers;
    this.sight = sight;
  }

  @Override
  public String of(CaseReference reference) {
    return readers
        .signedIn()
        .filter(reader -> reader.isInOneOf(SEE_BOTH_SIDES))
        .map(reader -> linked(reference, reader.id()))
        .orElse("");
  }

  private String linked(CaseReference reference, String reader) {
    var harmed =
        people.of(reference).stream()
            .filter(person -> isSeen(person.ownCase(), reference, reader))
            .map(person -> person.pseudonym() + " is the child of " + person.ownCase().get());
    var elsewhere =
        people.whoAre(reference).stream()
            .filter(person -> isSeen(Optional.of(person.caseReference()), reference, reader))
            .map(
                person ->
                    "the child of this case is "
                        + person.pseudonym()
                        + " in "
                        + person.caseReference());
    var all = Stream.concat(harmed, elsewhere).collect(Collectors.joining("; "));
    return all.isEmpty() ? "" : "Linked, kept apart: " + all;
  }

  private boolean isSeen(Optional<CaseReference> other, CaseReference reference, String reader) {
    return other
        .filter(one -> !one.equals(reference))
        .filter(one -> sight.isFull(reader, one))
        .isPresent();
  }
}
