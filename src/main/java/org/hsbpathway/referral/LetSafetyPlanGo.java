package org.hsbpathway.referral;

import static org.hsbpathway.workflow.Cases.caseOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.workflow.Strands;
import org.springframework.stereotype.Component;

/**
 * A concern that does not become a case here leaves no plan behind that nobody works on: a plan in
 * force goes to whom the manager named, one that was being prepared is not needed.
 */
@Component
class LetSafetyPlanGo implements JavaDelegate {

  private static final String BY = "system";

  private final Referrals referrals;
  private final Standing standing;
  private final Strands strands;

  LetSafetyPlanGo(Referrals referrals, Standing standing, Strands strands) {
    this.referrals = referrals;
    this.standing = standing;
    this.strands = strands;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var reference = caseOf(execution);
    var referral = referrals.latest(reference);
    var holder =
        standing
            .now(reference, Fact.SAFETY_PLAN)
            .filter(Fact.SAFETY_PLAN_IN_FORCE::contains)
            .flatMap(inForce -> referral.takesThePlanOver());
    standing.state(reference, Fact.SAFETY_PLAN, holder.isPresent() ? "HANDED_OVER" : "ENDED", BY);
    holder.ifPresent(named -> standing.state(reference, Fact.PLAN_HOLDER, named, BY));
    strands.tell(reference, execution);
  }
}
