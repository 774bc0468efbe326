package org.hsbpathway.police;

import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Reasons;
import org.hsbpathway.casefile.Standing;
import org.springframework.stereotype.Component;

/** A hold that lasts becomes a question that agencies settle; until then it stays. */
@Component
class HoldDispute {

  private static final String SAFER_OPTION =
      "The alleged events are not talked about with the child; the safety plan, support and everything else go on.";

  private final Reasons reasons;
  private final Standing standing;

  HoldDispute(Reasons reasons, Standing standing) {
    this.reasons = reasons;
    this.standing = standing;
  }

  /** Whether anything is still to be settled in the case. */
  boolean isOpen(CaseReference reference) {
    return standing.now(reference, Fact.SAFER_OPTION).isPresent();
  }

  void raise(CaseReference reference, String question, String by) {
    reasons.give(reference, Fact.DISAGREEMENT, question, by);
    standing.state(reference, Fact.SAFER_OPTION, SAFER_OPTION, by);
  }
}
