package org.hsbpathway.sharing;

import org.hsbpathway.casefile.FamilyTelling;
import org.hsbpathway.clock.Clocks;
import org.springframework.stereotype.Component;

/** Until when the family may be left untold about something that was shared. */
@Component
class Limits {

  private final Clocks clocks;
  private final FamilyTelling telling;

  Limits(Clocks clocks, FamilyTelling telling) {
    this.clocks = clocks;
    this.telling = telling;
  }

  Agreed check(Agreed agreed, Share share) {
    var today = clocks.today();
    return agreed.checked(
        share.isSomebodyUntold(),
        telling.isWithheld(share.caseReference()),
        new Agreed.Limits(
            today,
            clocks.dueOn("tellAfterOverride", today),
            clocks.dueOn("withheldTellReview", today)));
  }
}
