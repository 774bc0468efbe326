package org.hsbpathway.circumstances;

import java.time.Instant;
import java.time.LocalDate;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.LegalStatus;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.deadline.Deadlines;
import org.springframework.stereotype.Component;

/** Opens the record of a child's care and says when its next review is due. */
@Component
class CareRecord {

  private final CarePeriods carePeriods;
  private final Standing standing;
  private final Deadlines deadlines;
  private final Clocks clocks;

  CareRecord(CarePeriods carePeriods, Standing standing, Deadlines deadlines, Clocks clocks) {
    this.deadlines = deadlines;
    this.carePeriods = carePeriods;
    this.standing = standing;
    this.clocks = clocks;
  }

  boolean runs(CaseReference reference) {
    return carePeriods.findByCaseReferenceAndEndedOnIsNull(reference).isPresent();
  }

  /** The child becomes looked after: the first review has its statutory date. */
  Instant begin(CaseReference reference, LegalStatus footing, LocalDate since, String by) {
    var reviewDue = clocks.dueOn("lookedAfterFirstReview", since);
    deadlines.start(reference, "lookedAfterFirstReview", since, by);
    return open(CarePeriod.begin(reference, footing, since, reviewDue), by);
  }

  /** The child was looked after before this case: the reviews go on as they were planned. */
  Instant takeOver(
      CaseReference reference,
      LegalStatus footing,
      LocalDate since,
      LocalDate reviewDue,
      String by) {
    return open(CarePeriod.takeOver(reference, footing, since, reviewDue), by);
  }

  private Instant open(CarePeriod care, String by) {
    carePeriods.save(care);
    standing.state(care.caseReference(), Fact.LOOKED_AFTER_REVIEW_ON, care.reviewDueOn(), by);
    return clocks.onTask(care.reviewDueOn());
  }
}
