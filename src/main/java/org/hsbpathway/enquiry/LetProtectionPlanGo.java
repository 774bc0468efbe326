package org.hsbpathway.enquiry;

import static org.hsbpathway.workflow.Cases.caseOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.clock.Clocks;
import org.springframework.stereotype.Component;

/** Another authority holds the child protection plan: nothing is held here any more. */
@Component
class LetProtectionPlanGo implements JavaDelegate {

  private static final String BY = "system";

  private final ChildProtectionPlans plans;
  private final Standing standing;
  private final Clocks clocks;

  LetProtectionPlanGo(ChildProtectionPlans plans, Standing standing, Clocks clocks) {
    this.plans = plans;
    this.standing = standing;
    this.clocks = clocks;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var reference = caseOf(execution);
    plans
        .findByCaseReferenceAndEndedOnIsNull(reference)
        .ifPresent(plan -> plans.save(plan.letGo(clocks.today())));
    standing.withdraw(reference, Fact.CHILD_PROTECTION, BY);
    standing.withdraw(reference, Fact.CONFERENCE_ON, BY);
  }
}
