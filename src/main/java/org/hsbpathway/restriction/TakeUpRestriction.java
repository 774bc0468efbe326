package org.hsbpathway.restriction;

import static org.hsbpathway.workflow.Cases.caseOf;
import static org.hsbpathway.workflow.Cases.runOf;

import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hsbpathway.casefile.CaseFiles;
import org.hsbpathway.casefile.CurrentUser;
import org.springframework.stereotype.Component;

/** Makes a request of what was said with the referral. Running it again finds it made. */
@Component
class TakeUpRestriction implements JavaDelegate {

  private final CaseFiles files;
  private final RestrictedRecords records;
  private final CurrentUser author;
  private final Clock clock;

  TakeUpRestriction(CaseFiles files, RestrictedRecords records, CurrentUser author, Clock clock) {
    this.files = files;
    this.records = records;
    this.author = author;
    this.clock = clock;
  }

  @Override
  public void execute(DelegateExecution execution) {
    if (records.findByRun(runOf(execution)).isEmpty()) {
      var reference = caseOf(execution);
      records.save(
          RestrictedRecord.ask(
              reference,
              files.of(reference).restriction(),
              "As it was said when the referral was recorded.",
              author.id(),
              clock.instant(),
              runOf(execution)));
    }
  }
}
