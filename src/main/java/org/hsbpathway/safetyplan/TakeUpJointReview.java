package org.hsbpathway.safetyplan;

import static org.hsbpathway.workflow.Cases.caseOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.deadline.Deadlines;
import org.hsbpathway.workflow.Cases;
import org.springframework.stereotype.Component;

/** The plan was reviewed in the meeting of another review: its next review counts from there. */
@Component
class TakeUpJointReview implements JavaDelegate {

  private static final String BY = "system";

  private final SafetyPlans plans;
  private final PlanFacts facts;
  private final ReviewDates dates;
  private final Deadlines deadlines;
  private final Standing standing;

  TakeUpJointReview(
      SafetyPlans plans,
      PlanFacts facts,
      ReviewDates dates,
      Deadlines deadlines,
      Standing standing) {
    this.plans = plans;
    this.facts = facts;
    this.dates = dates;
    this.deadlines = deadlines;
    this.standing = standing;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var reference = caseOf(execution);
    var plan = plans.of(reference);
    var heldOn = standing.dateOf(reference, Fact.LAST_REVIEW_ON).orElseThrow();
    if (plan.waitsForItsFirstVersion() || plan.waitsForManager()) {
      return;
    }
    plan.reviewedTogether(
        heldOn, dates.latest(reference, dates.after(heldOn, facts.level(reference)), BY));
    facts.state(plans.save(plan), BY);
    deadlines.met(reference, "safetyPlanReview", BY);
    Cases.set(execution, PlanRevisionOutcome.VARIABLE, PlanRevisionOutcome.REVISED);
  }
}
