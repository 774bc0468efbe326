package org.hsbpathway.strategy;

import java.util.Optional;
import org.hsbpathway.casefile.LinkedPeople;
import org.hsbpathway.casefile.Relation;
import org.springframework.stereotype.Component;

/**
 * The head of a form about a child who was harmed: the pseudonym, and nothing of the other child.
 */
@Component
class HarmedChildInWords {

  private final LinkedPeople linkedPeople;

  HarmedChildInWords(LinkedPeople linkedPeople) {
    this.linkedPeople = linkedPeople;
  }

  /** For what was agreed for a child who has no case of their own here; empty for every other. */
  Optional<String> instead(Undertaking undertaking) {
    return undertaking.about() == Undertaking.About.HARMED_CHILD
        ? Optional.of(of(undertaking.meetingFor()))
        : Optional.empty();
  }

  /** Who works with the child now, of what was agreed for that child's own worker. */
  Optional<String> workerNow(Undertaking undertaking) {
    return undertaking.owner() == ActionOwner.LINKED_CHILD_WORKER
            && undertaking.about() != Undertaking.About.CHILD_OF_CASE
        ? linkedPeople.of(undertaking.meetingFor()).worker()
        : Optional.empty();
  }

  String of(String pseudonym) {
    var child = linkedPeople.of(pseudonym);
    return "**"
        + pseudonym
        + "** · "
        + (child.relation() == Relation.THIS_CHILD
            ? "a child who was harmed themselves ("
            : "child who was harmed (")
        + child.relation().label()
        + ")"
        + child.ageYears().map(age -> ", age " + age).orElse("")
        + (child.relation() == Relation.THIS_CHILD
            ? "  \nOnly what happened to this child is discussed here, not what this child is alleged to have done."
            : "  \nTheir name and record are kept separately.");
  }
}
