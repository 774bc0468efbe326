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
import org.springframework.stereotype.Component;

/** Takes up that the referral named another authority as responsible for the child. */
@Component
class TakeUpAuthority implements JavaDelegate {

  private static final String BY = "system";

  private final CaseFiles files;
  private final Standing standing;
  private final Clocks clocks;

  TakeUpAuthority(CaseFiles files, Standing standing, Clocks clocks) {
    this.files = files;
    this.standing = standing;
    this.clocks = clocks;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var reference = caseOf(execution);
    var authority =
        files
            .find(reference)
            .filter(file -> file.status() == CaseStatus.OPEN)
            .flatMap(CaseFile::child)
            .flatMap(Child::responsibleAuthority);
    if (authority.isEmpty() || standing.now(reference, Fact.PARTNER_AUTHORITY).isPresent()) {
      set(execution, SharedResponsibilityOutcome.VARIABLE, SharedResponsibilityOutcome.NOT_SHARED);
      return;
    }
    standing.state(reference, Fact.PARTNER_AUTHORITY, authority.get(), BY);
    standing.state(reference, Fact.OUR_AUTHORITY_IS, OtherAuthorityInvolved.WeAre.HOST, BY);
    set(
        execution,
        LeadAgreementOutcome.DUE,
        clocks.onTask(clocks.dueOn("leadAuthority", clocks.today())));
    set(execution, SharedResponsibilityOutcome.VARIABLE, SharedResponsibilityOutcome.SHARED);
  }
}
