package org.hsbpathway.intervention;

import static org.hsbpathway.workflow.Cases.caseOf;
import static org.hsbpathway.workflow.Cases.set;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hsbpathway.casefile.CurrentUser;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.clock.Clocks;
import org.springframework.stereotype.Component;

/** Opens the record of the work; from this day the wait for the first session is counted. */
@Component
class OpenIntervention implements JavaDelegate {

  private final Interventions interventions;
  private final Standing standing;
  private final CurrentUser user;
  private final Clocks clocks;

  OpenIntervention(
      Interventions interventions, Standing standing, CurrentUser user, Clocks clocks) {
    this.interventions = interventions;
    this.standing = standing;
    this.user = user;
    this.clocks = clocks;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var reference = caseOf(execution);
    var running = interventions.findByCaseReferenceAndEndedOnIsNull(reference);
    if (running.isPresent()) {
      standing.state(reference, Fact.INTERVENTION, running.get().status(), user.id());
      set(execution, InterventionOpeningOutcome.VARIABLE, InterventionOpeningOutcome.ALREADY_RUNS);
      return;
    }
    var intervention = interventions.save(Intervention.open(reference, clocks.today()));
    standing.state(reference, Fact.INTERVENTION, intervention.status(), user.id());
    set(execution, InterventionOpeningOutcome.VARIABLE, InterventionOpeningOutcome.OPENED);
  }
}
