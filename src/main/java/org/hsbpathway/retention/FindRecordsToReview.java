package org.hsbpathway.retention;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hsbpathway.casefile.CaseFile;
import org.hsbpathway.casefile.CaseFiles;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.workflow.SendsMessages;
import org.hsbpathway.workflow.Strands;
import org.springframework.stereotype.Component;

/**
 * Asks somebody to look at every record whose day has come, and sets that day for cases that ended
 * without being closed. Destroys nothing.
 */
@Component
class FindRecordsToReview implements JavaDelegate, SendsMessages {

  private static final String REACHED = "recordReviewReached";

  private final CaseFiles files;
  private final Standing standing;
  private final Retention retention;
  private final Strands strands;
  private final Clocks clocks;

  FindRecordsToReview(
      CaseFiles files, Standing standing, Retention retention, Strands strands, Clocks clocks) {
    this.files = files;
    this.standing = standing;
    this.retention = retention;
    this.strands = strands;
    this.clocks = clocks;
  }

  @Override
  public Set<String> messages() {
    return Set.of(REACHED);
  }

  @Override
  public void execute(DelegateExecution execution) {
    files.endedWithout(Fact.RECORD_REVIEW_ON).stream()
        .map(CaseFile::caseReference)
        .filter(reference -> strands.waitingBeside(reference, null).isEmpty())
        .forEach(retention::settle);
    standing.casesInWhichDayHasCome(Fact.RECORD_REVIEW_ON, clocks.today()).stream()
        .filter(this::isOver)
        .filter(reference -> !standing.is(reference, Fact.LEGAL_HOLD, "YES"))
        .filter(reference -> !strands.run("recordReview", reference))
        .forEach(reference -> strands.tell(REACHED, reference));
  }

  private boolean isOver(CaseReference reference) {
    return files.find(reference).filter(file -> file.status().isOver()).isPresent();
  }
}
