package org.hsbpathway.circumstances;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
  static final ProcessVariable<Instant> MISSING = ProcessVariable.due("acceptanceMissingDue");

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
    step.set(ACCEPTANCE, clocks.onTask(takenOverBy(transfer, step)));
    deadlines.start(step.caseReference(), "acceptanceMissing", transfer.notifiedOn(), step.user());
    step.set(MISSING, clocks.onTask(clocks.dueOn("acceptanceMissing", transfer.notifiedOn())));
  }

  /** They have taken over, or the child stays here. */
  void end(CaseReference reference, boolean takenOver, String by) {
    for (var clock : List.of("transferAcceptance", "transferInConference")) {
      if (takenOver) {
        deadlines.met(reference, clock, by);
      } else {
        deadlines.stop(reference, clock, by);
      }
    }
    standing.withdraw(reference, Fact.TRANSFER_CONFERENCE_ON, by);
  }

  /** They have not accepted: a manager is reminded at once; the date stays as it was. */
  void askAgain(Transfer transfer, Step step) {
    step.set(ACCEPTANCE, clocks.onTask(takenOverBy(transfer, step)));
    step.set(MISSING, clock.instant());
  }

  private LocalDate takenOverBy(Transfer transfer, Step step) {
    var conference = conference(transfer, step);
    if (conference.isPresent()) {
      deadlines.stop(step.caseReference(), "transferAcceptance", step.user());
      return conference.get();
    }
    deadlines.start(step.caseReference(), "transferAcceptance", transfer.notifiedOn(), step.user());
    return clocks.dueOn("transferAcceptance", transfer.notifiedOn());
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
