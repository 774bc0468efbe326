package org.hsbpathway.strategy;

import java.time.LocalDate;
import org.hsbpathway.casefile.Days;
import org.hsbpathway.casefile.Refusal;

/** Who tells the child and the parents what and when, or why not yet and until when. */
record FamilyPlan(
    FamilyPlan.Kind kind,
    String who,
    String what,
    LocalDate when,
    String withholdReason,
    LocalDate withholdUntil) {

  /** Talking first is the rule; not telling yet is the exception with a reason and an end. */
  enum Kind {
    TELL,
    WITHHOLD
  }

  FamilyPlan checked(LocalDate heldOn, LocalDate today, LocalDate latestReview) {
    if (kind == Kind.TELL && (who == null || what == null || when == null)) {
      throw new Refusal("familyWho", "Say who tells the child and the parents what, and when.");
    }
    if (kind == Kind.TELL && when.isBefore(heldOn)) {
      throw new Refusal("familyWhen", "They cannot be told before the discussion.");
    }
    if (kind == Kind.WITHHOLD && (withholdReason == null || withholdUntil == null)) {
      throw new Refusal("withholdReason", "Say why the family is not told yet, and until when.");
    }
    if (kind == Kind.WITHHOLD
        && (withholdUntil.isBefore(today) || withholdUntil.isAfter(latestReview))) {
      throw new Refusal(
          "withholdUntil",
          "Not telling the family is looked at again by "
              + Days.shortly(latestReview)
              + ", and not in the past.");
    }
    return this;
  }
}
