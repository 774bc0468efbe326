package org.hsbpathway.consultation;

import static org.hsbpathway.workflow.Cases.caseOf;
import static org.hsbpathway.workflow.Cases.set;

import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hsbpathway.casefile.CaseFiles;
import org.hsbpathway.casefile.CurrentUser;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.clock.WorkingDays;
import org.hsbpathway.deadline.Deadlines;
import org.hsbpathway.workflow.ProcessVariable;
import org.springframework.stereotype.Component;

/** Says by when a question is answered: that counts from when it reached us. */
@Component
class TakeUpQuestion implements JavaDelegate {

  private static final String CLOCK = "consultationResponse";
  private static final ProcessVariable<Instant> DUE =
      ProcessVariable.due("consultationResponseDue");

  private final CaseFiles files;
  private final Deadlines deadlines;
  private final CurrentUser user;
  private final Clocks clocks;

  TakeUpQuestion(CaseFiles files, Deadlines deadlines, CurrentUser user, Clocks clocks) {
    this.files = files;
    this.deadlines = deadlines;
    this.user = user;
    this.clocks = clocks;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var asked = files.of(caseOf(execution)).receivedAt();
    deadlines.start(caseOf(execution), CLOCK, asked, user.id());
    set(execution, DUE, clocks.onTask(clocks.dueOn(CLOCK, WorkingDays.dateOf(asked))));
  }
}
