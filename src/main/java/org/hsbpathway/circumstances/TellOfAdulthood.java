package org.hsbpathway.circumstances;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hsbpathway.casefile.CaseFile;
import org.hsbpathway.casefile.CaseFiles;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.workflow.Strands;
import org.springframework.stereotype.Component;

/**
 * Begins the transition in every open case of a young person of seventeen where it has not begun.
 */
@Component
class TellOfAdulthood implements JavaDelegate {

  private final CaseFiles files;
  private final Standing standing;
  private final Strands strands;

  TellOfAdulthood(CaseFiles files, Standing standing, Strands strands) {
    this.files = files;
    this.standing = standing;
    this.strands = strands;
  }

  @Override
  public void execute(DelegateExecution execution) {
    files.openFromAge(AdulthoodDates.NEAR_FROM).stream()
        .map(CaseFile::caseReference)
        .filter(this::hasNotBegun)
        .forEach(reference -> strands.tell(reference, execution));
  }

  private boolean hasNotBegun(CaseReference reference) {
    return standing.now(reference, Fact.TRANSITION).isEmpty();
  }
}
