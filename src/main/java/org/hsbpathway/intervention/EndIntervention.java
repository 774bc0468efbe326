package org.hsbpathway.intervention;

import static org.hsbpathway.workflow.Cases.caseOf;
import static org.hsbpathway.workflow.Cases.set;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.CurrentUser;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.clock.Clocks;
import org.springframework.stereotype.Component;

/** Concludes work that the family does not want, or that is not needed any more. */
@Component
class EndIntervention implements JavaDelegate {

  private final Interventions interventions;
  private final Standing standing;
  private final CurrentUser user;
  private final Clocks clocks;

  EndIntervention(Interventions interventions, Standing standing, CurrentUser user, Clocks clocks) {
    this.interventions = interventions;
    this.standing = standing;
    this.user = user;
    this.clocks = clocks;
  }

  @Override
  public void execute(DelegateExecution execution) {
    if (OpenIntervention.isBeside(execution)) {
      return;
    }
    var reference = caseOf(execution);
    var ended = interventions.running(reference).letGo(outcome(reference), clocks.today());
    interventions.save(ended);
    standing.state(reference, Fact.INTERVENTION, ended.status(), user.id());
    standing.withdraw(reference, Fact.INTERVENTION_REVIEW_ON, user.id());
    standing.withdraw(reference, Fact.MISSED_SESSIONS, user.id());
    ended.outcome().ifPresent(outcome -> set(execution, InterventionOutcome.VARIABLE, outcome));
  }

  private InterventionOutcome outcome(CaseReference reference) {
    return standing.is(reference, Fact.BEHAVIOUR, "NOT_HARMFUL")
        ? InterventionOutcome.NOT_NEEDED
        : InterventionOutcome.NOT_WANTED;
  }
}
