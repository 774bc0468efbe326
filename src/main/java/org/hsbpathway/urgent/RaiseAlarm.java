package org.hsbpathway.urgent;

import static org.hsbpathway.workflow.Cases.caseOf;
import static org.hsbpathway.workflow.Cases.set;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hsbpathway.casefile.CaseFiles;
import org.hsbpathway.casefile.CurrentUser;
import org.springframework.stereotype.Component;

/** Lets every strand know that somebody is in danger now, and that the agencies meet today. */
@Component
class RaiseAlarm implements JavaDelegate {

  private static final String WHY = "Somebody is in danger now: see what was told about tonight.";

  private final Alarm alarm;
  private final CaseFiles files;
  private final CurrentUser user;

  RaiseAlarm(Alarm alarm, CaseFiles files, CurrentUser user) {
    this.alarm = alarm;
    this.files = files;
    this.user = user;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var file = files.of(caseOf(execution));
    var reference = file.caseReference();
    var why = alarm.dangerInOneSentence(reference).orElse(WHY);
    alarm.superviseAtLeastPrecautionary(reference, user.id());
    alarm.planMustChange(reference, why, user.id());
    if (OpenCase.isAccepted(file)) {
      alarm.agenciesMeetToday(reference, why, user.id());
      alarm.policeHear(reference, why, user.id());
    }
    set(
        execution,
        DangerOutcome.VARIABLE,
        OpenCase.isAccepted(file) ? DangerOutcome.CASE_ACCEPTED : DangerOutcome.NOT_DECIDED_YET);
  }
}
