package org.hsbpathway.moveon;

import static org.hsbpathway.workflow.Cases.caseOf;
import static org.hsbpathway.workflow.Cases.set;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Standing;
import org.springframework.stereotype.Component;

/**
 * Says whether there is a child to write the moving-on plan with: not where the family has left or
 * still says no, nor where a manager found that the behaviour was not harmful.
 */
@Component
class ChooseFarewell implements JavaDelegate {

  private final Standing standing;

  ChooseFarewell(Standing standing) {
    this.standing = standing;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var reference = caseOf(execution);
    set(
        execution,
        FarewellOutcome.VARIABLE,
        saysNo(reference) || standing.is(reference, Fact.BEHAVIOUR, "NOT_HARMFUL")
            ? FarewellOutcome.APART
            : FarewellOutcome.TOGETHER);
  }

  private boolean saysNo(CaseReference reference) {
    return standing.is(reference, Fact.TAKING_PART, "LEFT")
        || standing.is(reference, Fact.TAKING_PART, "DECLINED");
  }
}
