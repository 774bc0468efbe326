package org.hsbpathway.police;

import java.time.LocalDate;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Days;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.clock.Clocks;
import org.springframework.stereotype.Component;

/** That the family is not told yet: never without a day on which it is looked at again. */
@Component
class Withholding {

  private final Standing standing;
  private final Clocks clocks;

  Withholding(Standing standing, Clocks clocks) {
    this.standing = standing;
    this.clocks = clocks;
  }

  /** The last day on which not telling the family is looked at again. */
  LocalDate latestReview() {
    return clocks.dueOn("withheldTellReview", clocks.today());
  }

  void goesOn(CaseReference reference, LocalDate reviewOn, String by) {
    if (reviewOn == null || reviewOn.isBefore(clocks.today()) || reviewOn.isAfter(latestReview())) {
      throw new Refusal(
          "reviewOn",
          "Not telling the family is looked at again by "
              + Days.inWords(latestReview())
              + ", and not in the past.");
    }
    standing.state(reference, Fact.TELLING_WITHHELD, true, by);
    standing.state(reference, Fact.TELL_FAMILY_ON, reviewOn, by);
  }

  /** Nothing stands in the way any more: the family is told within days. */
  void lift(CaseReference reference, String by) {
    standing.state(reference, Fact.TELLING_WITHHELD, false, by);
    standing.state(
        reference, Fact.TELL_FAMILY_ON, clocks.dueOn("tellAfterOverride", clocks.today()), by);
  }

  /** It cannot be done for now: a manager decides. */
  void impossible(CaseReference reference, String because, String by) {
    if (because == null || because.isBlank()) {
      throw new Refusal("impossibleBecause", "Say why it is not possible, and what was tried.");
    }
    standing.state(reference, Fact.TELLING_IMPOSSIBLE, because, by);
  }

  /** The last day of another try. */
  LocalDate latestTelling() {
    return clocks.dueOn("tellAfterOverride", clocks.today());
  }

  void tellBy(CaseReference reference, LocalDate day, String by) {
    if (day == null || day.isBefore(clocks.today()) || day.isAfter(latestTelling())) {
      throw new Refusal(
          "tellBy",
          "They are told by "
              + Days.inWords(latestTelling())
              + " at the latest, and not in the past.");
    }
    standing.withdraw(reference, Fact.TELLING_IMPOSSIBLE, by);
    standing.state(reference, Fact.TELL_FAMILY_ON, day, by);
  }

  /** Nobody is asked any more; that they do not know stays on record. */
  void endTelling(CaseReference reference, String by) {
    standing.withdraw(reference, Fact.TELLING_IMPOSSIBLE, by);
    standing.withdraw(reference, Fact.TELL_FAMILY_ON, by);
  }

  /** The day stays until both the child and the parents know. */
  void told(CaseReference reference, boolean parents, boolean both, String by) {
    standing.state(reference, Fact.FAMILY_TOLD, parents, by);
    if (both) {
      standing.withdraw(reference, Fact.TELL_FAMILY_ON, by);
    }
  }
}
