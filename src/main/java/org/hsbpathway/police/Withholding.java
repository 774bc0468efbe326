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

  /** The day stays until both the child and the parents know. */
  void told(CaseReference reference, boolean parents, boolean both, String by) {
    standing.state(reference, Fact.FAMILY_TOLD, parents, by);
    if (both) {
      standing.withdraw(reference, Fact.TELL_FAMILY_ON, by);
    }
  }
}
