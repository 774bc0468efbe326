package org.hsbpathway.urgent;

import static org.hsbpathway.workflow.Cases.caseOf;
import static org.hsbpathway.workflow.Cases.runOf;
import static org.hsbpathway.workflow.Cases.set;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hsbpathway.casefile.CaseFile;
import org.hsbpathway.casefile.CaseFiles;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.CurrentUser;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Incidents;
import org.hsbpathway.casefile.Standing;
import org.springframework.stereotype.Component;

/** A concern that became part of this case is a new incident here, as if it had been told here. */
@Component
class TakeUpLinkedIncident implements JavaDelegate {

  private final CaseFiles files;
  private final Incidents incidents;
  private final IncidentReport report;
  private final Alarm alarm;
  private final Standing standing;
  private final CurrentUser user;

  TakeUpLinkedIncident(
      CaseFiles files,
      Incidents incidents,
      IncidentReport report,
      Alarm alarm,
      Standing standing,
      CurrentUser user) {
    this.files = files;
    this.incidents = incidents;
    this.report = report;
    this.alarm = alarm;
    this.standing = standing;
    this.user = user;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var file = files.of(caseOf(execution));
    var concern =
        standing
            .now(file.caseReference(), Fact.LINKED_CONCERN)
            .map(CaseReference::new)
            .map(files::of)
            .orElseThrow();
    var theirs = incidents.of(concern.caseReference());
    var ways =
        report.tellEverybody(
            file,
            new IncidentReport.Told(
                "takeUpLinkedIncident",
                runOf(execution),
                incidents.of(file.caseReference()).stream()
                    .filter(ours -> theirs.stream().anyMatch(ours::isTheSameAs))
                    .toList(),
                toldBy(concern),
                alarm.dangerInOneSentence(concern.caseReference()).orElse(null),
                user.id()));
    set(execution, IncidentDangerOutcome.VARIABLE, ways.danger());
    set(execution, NewIncidentOutcome.VARIABLE, ways.way());
  }

  /** Their role only: who it was stands in the concern, and may be confidential. */
  private static String toldBy(CaseFile concern) {
    return concern.referrer().map(referrer -> referrer.role().label()).orElse("not known")
        + ", as "
        + concern.caseReference();
  }
}
