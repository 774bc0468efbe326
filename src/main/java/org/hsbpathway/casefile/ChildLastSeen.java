package org.hsbpathway.casefile;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * When somebody last saw the child about this, and whether alone; whoever knows it is not asked.
 */
@Component
public class ChildLastSeen {

  /**
   * @param alone whether nobody else was there
   * @param whyNotAlone null where the child was seen alone
   */
  public record Seen(LocalDate on, boolean alone, String whyNotAlone) {}

  private final Standing standing;

  ChildLastSeen(Standing standing) {
    this.standing = standing;
  }

  /** Somebody saw the child and heard what they say. */
  public void state(CaseReference reference, Seen seen, String childVoice, String by) {
    standing.state(reference, Fact.CHILD_SEEN_ON, seen.on(), by);
    standing.state(reference, Fact.CHILD_SEEN_ALONE, YesNoNotKnown.of(seen.alone()), by);
    if (seen.alone()) {
      standing.withdraw(reference, Fact.WHY_NOT_ALONE, by);
    } else {
      standing.state(reference, Fact.WHY_NOT_ALONE, seen.whyNotAlone(), by);
    }
    standing.childHeard(reference, childVoice, by);
  }

  /** The last time; empty where nobody has seen the child, or nobody said whether alone. */
  public Optional<Seen> of(CaseReference reference) {
    return standing
        .dateOf(reference, Fact.CHILD_SEEN_ON)
        .filter(day -> standing.now(reference, Fact.CHILD_SEEN_ALONE).isPresent())
        .map(
            day ->
                new Seen(
                    day,
                    standing.is(reference, Fact.CHILD_SEEN_ALONE, YesNoNotKnown.YES),
                    standing.now(reference, Fact.WHY_NOT_ALONE).orElse(null)));
  }
}
