package org.hsbpathway.intervention;

import static org.hsbpathway.workflow.Cases.caseOf;
import static org.hsbpathway.workflow.Cases.hasOutcome;
import static org.hsbpathway.workflow.Cases.set;

import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hsbpathway.casefile.CurrentUser;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.workflow.ProcessVariable;
import org.springframework.stereotype.Component;

/** Opens the record of the work; the wait for the first session is counted from the plan. */
@Component
class OpenIntervention implements JavaDelegate {

  /** When a line that waits for the work of another one looks again whether it still runs. */
  static final ProcessVariable<Instant> BESIDE_DUE = ProcessVariable.due("workBesideDue");

  /** Working days: whoever ends the work says so at once, this is for what was ended otherwise. */
  private static final int LOOKS_EVERY = 5;

  private final Interventions interventions;
  private final Standing standing;
  private final CurrentUser user;
  private final FirstSessionClock firstSession;
  private final Clocks clocks;

  OpenIntervention(
      Interventions interventions,
      Standing standing,
      CurrentUser user,
      FirstSessionClock firstSession,
      Clocks clocks) {
    this.interventions = interventions;
    this.standing = standing;
    this.user = user;
    this.firstSession = firstSession;
    this.clocks = clocks;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var reference = caseOf(execution);
    var running = interventions.findByCaseReferenceAndEndedOnIsNull(reference);
    if (isBeside(execution)) {
      if (running.isEmpty()) {
        set(execution, InterventionOpeningOutcome.VARIABLE, InterventionOpeningOutcome.OVER_BESIDE);
      } else {
        set(execution, BESIDE_DUE, clocks.morningIn(LOOKS_EVERY));
      }
      return;
    }
    standing.withdraw(reference, Fact.INTERVENTION_TO_BEGIN, user.id());
    if (running.isPresent()) {
      if (running.get().lastSessionHeldOn().isPresent()) {
        firstSession.notNeeded(reference, user.id());
      }
      standing.state(reference, Fact.INTERVENTION, running.get().status(), user.id());
      set(execution, InterventionOpeningOutcome.VARIABLE, InterventionOpeningOutcome.ALREADY_RUNS);
      set(execution, BESIDE_DUE, clocks.morningIn(LOOKS_EVERY));
      return;
    }
    var intervention =
        interventions.save(
            Intervention.open(reference, firstSession.planAgreedOn(reference, user.id())));
    standing.state(reference, Fact.INTERVENTION, intervention.status(), user.id());
    set(execution, InterventionOpeningOutcome.VARIABLE, InterventionOpeningOutcome.OPENED);
  }

  /** Whether this line waits for the work of another one, whose record is not its own. */
  static boolean isBeside(DelegateExecution execution) {
    return hasOutcome(
        execution, InterventionOpeningOutcome.VARIABLE, InterventionOpeningOutcome.ALREADY_RUNS);
  }
}
