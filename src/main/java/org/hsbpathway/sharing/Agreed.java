package org.hsbpathway.sharing;

import java.time.LocalDate;
import org.hsbpathway.casefile.Days;
import org.hsbpathway.casefile.Refusal;

/**
 * When the family learns of it, as somebody agreed.
 *
 * @param tellBy the day by which they are told, or not telling them is looked at again
 */
record Agreed(Telling telling, LocalDate tellBy) {

  /** The latest days that are allowed. */
  record Limits(LocalDate today, LocalDate tellBy, LocalDate reviewOn) {}

  Agreed checked(boolean somebodyIsUntold, boolean isWithheld, Limits limits) {
    if (telling == null) {
      throw new Refusal("telling", "Say when the child and the parents learn of it.");
    }
    if (telling == Telling.ALREADY_TOLD && somebodyIsUntold && !isWithheld) {
      throw new Refusal(
          "telling",
          "Somebody has not been spoken with: say by which day they are told, or that they are not told yet.");
    }
    if (telling == Telling.TELL_LATER && isWithheld) {
      throw new Refusal(
          "telling",
          "It was agreed that the family is not told yet; that review goes on. Choose that they are not told yet.");
    }
    if (telling != Telling.ALREADY_TOLD) {
      refuseOutside(limits);
    }
    return this;
  }

  private void refuseOutside(Limits limits) {
    var latest = telling == Telling.TELL_LATER ? limits.tellBy() : limits.reviewOn();
    if (tellBy == null || tellBy.isBefore(limits.today()) || tellBy.isAfter(latest)) {
      throw new Refusal(
          "tellBy",
          (telling == Telling.TELL_LATER
                  ? "They are told by "
                  : "Not telling them is looked at again by ")
              + Days.inWords(latest)
              + " at the latest, and not in the past.");
    }
  }
}
