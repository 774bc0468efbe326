package org.hsbpathway.circumstances;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Labelled;
import org.hsbpathway.casefile.Standing;

/** A review that a looked-after review can hold in the same meeting. */
enum MergedReview implements Labelled {
  SAFETY_PLAN("the review of the safety plan", Fact.SAFETY_PLAN_REVIEW_ON),
  DIRECT_WORK("the review of the direct work", Fact.INTERVENTION_REVIEW_ON),
  CHILD_PROTECTION("the child protection conference", Fact.CONFERENCE_ON);

  private final String label;
  private final Fact due;

  MergedReview(String label, Fact due) {
    this.label = label;
    this.due = due;
  }

  /** Those that are due by this day. */
  static List<MergedReview> dueBy(LocalDate latest, CaseReference reference, Standing standing) {
    return Arrays.stream(values())
        .filter(
            review ->
                standing
                    .dateOf(reference, review.due)
                    .filter(day -> !day.isAfter(latest))
                    .isPresent())
        .toList();
  }

  @Override
  public String label() {
    return label;
  }
}
