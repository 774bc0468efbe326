package org.hsbpathway.planning;

/** How often the plan is reviewed. */
enum ReviewCycle {
  SIX_SESSIONS_OR_THREE_MONTHS("interventionReview"),
  FOUR_WEEKLY("reviewFourWeekly"),
  EIGHT_WEEKLY("reviewEightWeekly"),
  TWELVE_WEEKLY("reviewTwelveWeekly");

  private final String clock;

  ReviewCycle(String clock) {
    this.clock = clock;
  }

  /** Name of the clock that runs to the next review. */
  String clock() {
    return clock;
  }
}
