package org.hsbpathway.safetyplan;

import static org.hsbpathway.workflow.Cases.caseOf;
import static org.hsbpathway.workflow.Cases.outcomeOf;
import static org.hsbpathway.workflow.Cases.set;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.workflow.Strands;
import org.springframework.stereotype.Component;

/**
 * Opens the plan as a draft. A plan that is open goes on in its own strand, and nobody is asked for
 * it twice; with the referral a strand takes up what an earlier one left.
 */
@Component
class OpenSafetyPlan implements JavaDelegate {

  private static final String BY = "system";

  private final SafetyPlans plans;
  private final PlanFacts facts;
  private final ReviewDates dates;
  private final Strands strands;
  private final Clocks clocks;

  OpenSafetyPlan(
      SafetyPlans plans, PlanFacts facts, ReviewDates dates, Strands strands, Clocks clocks) {
    this.plans = plans;
    this.facts = facts;
    this.dates = dates;
    this.strands = strands;
    this.clocks = clocks;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var open = plans.open(caseOf(execution));
    var withReferral = outcomeOf(execution, SafetyPlanNeedOutcome.VARIABLE).isPresent();
    SafetyPlanOpeningOutcome outcome;
    if (open.isEmpty()) {
      begin(caseOf(execution));
      outcome = SafetyPlanOpeningOutcome.OPENED;
    } else if (!withReferral || strands.runsBeside("safetyPlan", execution)) {
      outcome = SafetyPlanOpeningOutcome.ALREADY_RUNS;
    } else if (open.get().status().inForce()) {
      takeUp(open.get(), execution);
      outcome = SafetyPlanOpeningOutcome.AGREED_BEFORE;
    } else {
      outcome = SafetyPlanOpeningOutcome.OPENED;
    }
    set(execution, SafetyPlanOpeningOutcome.VARIABLE, outcome);
  }

  private void begin(CaseReference reference) {
    var number = plans.findByCaseReferenceOrderByNumber(reference).size() + 1;
    plans.save(SafetyPlan.open(reference, number, clocks.today()));
    facts.drafting(reference, BY);
    facts.level(reference, facts.level(reference), BY);
  }

  private void takeUp(SafetyPlan plan, DelegateExecution execution) {
    plans.save(plan.takeUp());
    set(execution, ReviewDates.WRITING_DUE, dates.writingDue(plan));
    set(execution, ReviewDates.REVIEW_DUE, dates.reviewDue(plan));
  }
}
