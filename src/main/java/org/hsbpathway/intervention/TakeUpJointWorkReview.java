package org.hsbpathway.intervention;

import static org.hsbpathway.workflow.Cases.caseOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.workflow.Strands;
import org.springframework.stereotype.Component;

/** The work was reviewed in the meeting of another review: its next review counts from there. */
@Component
class TakeUpJointWorkReview implements JavaDelegate {

  private static final String BY = "system";

  private final Interventions interventions;
  private final ReviewClock reviewClock;
  private final Standing standing;
  private final Strands strands;

  TakeUpJointWorkReview(
      Interventions interventions, ReviewClock reviewClock, Standing standing, Strands strands) {
    this.strands = strands;
    this.interventions = interventions;
    this.reviewClock = reviewClock;
    this.standing = standing;
  }

  @Override
  public void execute(DelegateExecution execution) {
    if (strands.waitsAt("reviewIntervention", execution) || OpenIntervention.isBeside(execution)) {
      return;
    }
    var reference = caseOf(execution);
    var heldOn = standing.dateOf(reference, Fact.LAST_REVIEW_ON).orElseThrow();
    var work = interventions.running(reference);
    if (work.reviewedTogether(heldOn, reviewClock.dueOn(reference, heldOn))) {
      interventions.save(work);
      reviewClock.met(reference, BY);
      reviewClock.start(reference, heldOn, BY);
      standing.state(reference, Fact.INTERVENTION_REVIEW_ON, work.reviewDueOn(), BY);
    }
  }
}
