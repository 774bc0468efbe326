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
import org.hsbpathway.casefile.LegalStatus;
import org.hsbpathway.casefile.Standing;
import org.springframework.stereotype.Component;

/** Takes up what is known of the care of a child that another stage has told of. */
@Component
class TakeUpCare implements JavaDelegate {

  private static final String BY = "system";

  private final CaseFiles files;
  private final CareRecord care;
  private final Standing standing;

  TakeUpCare(CaseFiles files, CareRecord care, Standing standing) {
    this.files = files;
    this.care = care;
    this.standing = standing;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var file = files.find(caseOf(execution));
    var footing =
        file.flatMap(CaseFile::child).flatMap(Child::legalStatus).filter(LegalStatus::awayFromHome);
    if (footing.isEmpty() || care.runs(caseOf(execution))) {
      set(execution, CareKnownOutcome.VARIABLE, CareKnownOutcome.NOTHING_TO_BEGIN);
    } else {
      set(execution, CareKnownOutcome.VARIABLE, begin(file.get(), footing.get(), execution));
    }
  }

  private CareKnownOutcome begin(CaseFile file, LegalStatus footing, DelegateExecution execution) {
    var reference = file.caseReference();
    var since = standing.dateOf(reference, Fact.LOOKED_AFTER_SINCE);
    if (since.isPresent()) {
      set(execution, LookedAfterReviewOutcome.DUE, care.begin(reference, footing, since.get(), BY));
      return footing == LegalStatus.REMAND
          ? CareKnownOutcome.REMANDED
          : CareKnownOutcome.PLACEMENT_WANTED;
    }
    // The reviews of another authority's child are held there.
    var ours = file.child().flatMap(Child::responsibleAuthority).isEmpty();
    return ours && file.status() == CaseStatus.OPEN
        ? CareKnownOutcome.SINCE_NOT_KNOWN
        : CareKnownOutcome.NOTHING_TO_BEGIN;
  }
}
