package org.hsbpathway.planning;

import static org.hsbpathway.workflow.Cases.caseOf;
import static org.hsbpathway.workflow.Cases.hasOutcome;
import static org.hsbpathway.workflow.Cases.runOf;
import static org.hsbpathway.workflow.Cases.set;

import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.CurrentUser;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.clock.WorkingDays;
import org.hsbpathway.deadline.Deadlines;
import org.hsbpathway.workflow.ProcessVariable;
import org.hsbpathway.workflow.Strands;
import org.springframework.stereotype.Component;

/**
 * Opens the plan and says by when the meeting is held, unless another line of the case is about to
 * meet anyway. Running it again finds the plan already open.
 */
@Component
class ArrangePlanningMeeting implements JavaDelegate {

  static final ProcessVariable<Instant> DUE = ProcessVariable.due("planningMeetingDue");

  /** When a line that waits for the meeting of another one looks again whether it is held. */
  static final ProcessVariable<Instant> BESIDE_DUE = ProcessVariable.due("planBesideDue");

  /** As other stages know it: a meeting is still to be held. */
  static final String ARRANGED = "ARRANGED";

  private static final String CLOCK = "planningMeeting";

  private final HsbPlans plans;
  private final Standing standing;
  private final Deadlines deadlines;
  private final CurrentUser user;
  private final Strands strands;
  private final Clocks clocks;

  ArrangePlanningMeeting(
      HsbPlans plans,
      Standing standing,
      Deadlines deadlines,
      CurrentUser user,
      Strands strands,
      Clocks clocks) {
    this.deadlines = deadlines;
    this.plans = plans;
    this.standing = standing;
    this.user = user;
    this.strands = strands;
    this.clocks = clocks;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var reference = caseOf(execution);
    var run = runOf(execution);
    if (isOver(reference)) {
      deadlines.stopUnlessTakenUp(reference, CLOCK, user.id());
      set(execution, PlanningNeedOutcome.VARIABLE, PlanningNeedOutcome.NOTHING_TO_PLAN);
      set(execution, InterventionNeed.VARIABLE, InterventionNeed.NO_INTERVENTION);
      return;
    }
    if (isPlannedBeside(reference, execution)) {
      set(execution, PlanningNeedOutcome.VARIABLE, PlanningNeedOutcome.PLANNED_BESIDE);
      set(execution, BESIDE_DUE, clocks.morningIn(1));
      return;
    }
    set(execution, PlanningNeedOutcome.VARIABLE, PlanningNeedOutcome.PLAN_NEEDED);
    if (plans.findByRun(run).isEmpty()) {
      standing.state(reference, Fact.PLANNING_OUTCOME, ARRANGED, user.id());
      plans.save(
          HsbPlan.arrange(
              reference, run, plans.countByCaseReference(reference) + 1, clocks.today()));
    }
    // It counts from the sign-off, or from today where no specialist assessment was signed off.
    var counted = deadlines.start(reference, CLOCK, clocks.today(), user.id());
    set(execution, DUE, clocks.onTask(WorkingDays.dateOf(counted.dueAt())));
  }

  /**
   * A meeting that has agreed already heard nothing of what this line brings: that needs its own.
   * Who waits goes on waiting until the plan is shared.
   */
  private boolean isPlannedBeside(CaseReference reference, DelegateExecution execution) {
    var waits =
        hasOutcome(execution, PlanningNeedOutcome.VARIABLE, PlanningNeedOutcome.PLANNED_BESIDE);
    return plans.findByCaseReference(reference).stream()
        .filter(plan -> waits || plan.outcome() == null)
        .map(HsbPlan::run)
        .anyMatch(run -> !run.equals(runOf(execution)) && strands.goesOn(run));
  }

  /** The family has left, or the behaviour was found not to be harmful. */
  private boolean isOver(CaseReference reference) {
    return standing.is(reference, Fact.TAKING_PART, "LEFT")
        || standing.is(reference, Fact.BEHAVIOUR, "NOT_HARMFUL");
  }
}
