package org.hsbpathway.circumstances;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.deadline.Deadlines;
import org.hsbpathway.workflow.ProcessVariable;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/** By when the other authority takes over, and when a manager is reminded. */
@Component
class TransferDates {

  static final ProcessVariable<Instant> ACCEPTANCE = ProcessVariable.due("transferAcceptanceDue");
  static final ProcessVariable<Instant> ESCALATION = ProcessVariable.due("transferEscalationDue");

  private final Standing standing;
  private final Deadlines deadlines;
  private final Clocks clocks;
  private final Clock clock;

  TransferDates(Standing standing, Deadlines deadlines, Clocks clocks, Clock clock) {
    this.standing = standing;
    this.deadlines = deadlines;
    this.clocks = clocks;
    this.clock = clock;
  }

  boolean onProtectionPlan(CaseReference reference) {
    return standing.is(reference, Fact.CHILD_PROTECTION, "CP_PLAN");
  }

  /** From the day they were notified. */
  void count(Transfer transfer, Step step) {
    deadlines.start(step.caseReference(), "transferAcceptance", transfer.notifiedOn(), step.user());
    var reminder = clocks.dueOn("transferAcceptance", transfer.notifiedOn());
    step.set(ACCEPTANCE, clocks.onTask(conference(transfer, step).orElse(reminder)));
    step.set(ESCALATION, clocks.onTask(reminder));
  }

  /** Their conference was held, or is not needed any more. */
  void end(CaseReference reference, boolean held, String by) {
    if (held) {
      deadlines.met(reference, "transferInConference", by);
    } else {
      deadlines.stop(reference, "transferInConference", by);
    }
    standing.withdraw(reference, Fact.TRANSFER_CONFERENCE_ON, by);
  }

  /** They have not accepted: a manager is reminded at once, and the answer is due again. */
  void askAgain(Transfer transfer, Step step) {
    var again = clocks.dueOn("transferAcceptance", clocks.today());
    step.set(ACCEPTANCE, clocks.onTask(conference(transfer, step).orElse(again)));
    step.set(ESCALATION, clock.instant());
  }

  /** With a child protection plan it is the conference of the other authority that counts. */
  private Optional<LocalDate> conference(Transfer transfer, Step step) {
    if (!onProtectionPlan(step.caseReference())) {
      return Optional.empty();
    }
    deadlines.start(
        step.caseReference(), "transferInConference", transfer.notifiedOn(), step.user());
    var due = clocks.dueOn("transferInConference", transfer.notifiedOn());
    standing.state(step.caseReference(), Fact.TRANSFER_CONFERENCE_ON, due, step.user());
    return Optional.of(due);
  }
}
