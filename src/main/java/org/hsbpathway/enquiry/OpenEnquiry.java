package org.hsbpathway.enquiry;

import static org.hsbpathway.workflow.Cases.caseOf;
import static org.hsbpathway.workflow.Cases.set;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hsbpathway.casefile.CurrentUser;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Standing;
import org.springframework.stereotype.Component;

/** Opens the record of the enquiry; one that runs already takes up what is new. */
@Component
class OpenEnquiry implements JavaDelegate {

  private final Enquiries enquiries;
  private final Standing standing;
  private final CurrentUser user;

  OpenEnquiry(Enquiries enquiries, Standing standing, CurrentUser user) {
    this.enquiries = enquiries;
    this.standing = standing;
    this.user = user;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var reference = caseOf(execution);
    if (enquiries.openIn(reference).isPresent()) {
      set(execution, EnquiryOpeningOutcome.VARIABLE, EnquiryOpeningOutcome.ALREADY_RUNS);
      return;
    }
    enquiries.save(Enquiry.agree(reference));
    standing.state(reference, Fact.SECTION_47, "OPEN", user.id());
    set(execution, EnquiryOpeningOutcome.VARIABLE, EnquiryOpeningOutcome.OPENED);
  }
}
