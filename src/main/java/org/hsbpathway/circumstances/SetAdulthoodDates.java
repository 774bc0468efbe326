package org.hsbpathway.circumstances;

import static org.hsbpathway.workflow.Cases.caseOf;
import static org.hsbpathway.workflow.Cases.set;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hsbpathway.casefile.CaseFile;
import org.hsbpathway.casefile.CaseFiles;
import org.hsbpathway.casefile.CaseStatus;
import org.hsbpathway.casefile.Child;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.deadline.Deadlines;
import org.springframework.stereotype.Component;

/**
 * Tells the token the days of the transition, if the young person is seventeen and it has not begun
 * yet.
 */
@Component
class SetAdulthoodDates implements JavaDelegate {

  private static final String BY = "system";

  private final CaseFiles files;
  private final Standing standing;
  private final Deadlines deadlines;
  private final Clocks clocks;

  SetAdulthoodDates(CaseFiles files, Standing standing, Deadlines deadlines, Clocks clocks) {
    this.files = files;
    this.standing = standing;
    this.deadlines = deadlines;
    this.clocks = clocks;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var reference = caseOf(execution);
    var dates =
        files
            .find(reference)
            .filter(file -> file.status() == CaseStatus.OPEN)
            .flatMap(CaseFile::child)
            .flatMap(Child::dateOfBirth)
            .map(born -> AdulthoodDates.of(born, clocks))
            .filter(days -> days.areNear(clocks.today()));
    if (dates.isEmpty() || standing.now(reference, Fact.TRANSITION).isPresent()) {
      set(execution, AdulthoodOutcome.VARIABLE, AdulthoodOutcome.NOT_NEAR);
      return;
    }
    standing.state(reference, Fact.TRANSITION, "BEGUN", BY);
    standing.state(reference, Fact.TURNS_18_ON, dates.get().eighteen(), BY);
    if (dates.get().agreedBy().isAfter(clocks.today())) {
      deadlines.start(reference, "transitionPlan", dates.get().seventeen(), BY);
    }
    set(execution, AdulthoodDates.PLAN, clocks.onTask(dates.get().writtenBy()));
    set(execution, AdulthoodDates.AGREEMENT, clocks.onTask(dates.get().agreedBy()));
    set(execution, AdulthoodDates.BIRTHDAY, dates.get().birthday());
    set(execution, AdulthoodDates.HANDOVER, clocks.onTask(dates.get().eighteen()));
    set(execution, AdulthoodOutcome.VARIABLE, AdulthoodOutcome.NEAR);
  }
}
