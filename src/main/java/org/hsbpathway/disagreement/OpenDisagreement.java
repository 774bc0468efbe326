package org.hsbpathway.disagreement;

import static org.hsbpathway.workflow.Cases.caseOf;
import static org.hsbpathway.workflow.Cases.runOf;
import static org.hsbpathway.workflow.Cases.set;

import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.CurrentUser;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Reasons;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.workflow.ProcessVariable;
import org.springframework.stereotype.Component;

/**
 * Opens the record of what was said to be in dispute, whoever said it, and sets the day of the
 * first level. Running it again finds the record already open.
 */
@Component
class OpenDisagreement implements JavaDelegate {

  static final ProcessVariable<Instant> PRACTITIONERS_DUE =
      ProcessVariable.due("practitionersDisagreeDue");
  static final ProcessVariable<Instant> MANAGERS_DUE = ProcessVariable.due("managersDisagreeDue");

  private final Disagreements disagreements;
  private final Reasons reasons;
  private final Standing standing;
  private final CurrentUser user;
  private final Clocks clocks;

  OpenDisagreement(
      Disagreements disagreements,
      Reasons reasons,
      Standing standing,
      CurrentUser user,
      Clocks clocks) {
    this.disagreements = disagreements;
    this.reasons = reasons;
    this.standing = standing;
    this.user = user;
    this.clocks = clocks;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var disagreement =
        disagreements
            .findByRun(runOf(execution))
            .orElseGet(() -> open(caseOf(execution), runOf(execution)));
    set(execution, PRACTITIONERS_DUE, clocks.onTask(disagreement.dueOn(clocks)));
  }

  private Disagreement open(CaseReference reference, String run) {
    var question = reasons.inWords(reference, Fact.DISAGREEMENT);
    reasons.answered(reference, Fact.DISAGREEMENT, user.id());
    return disagreements.save(
        Disagreement.raise(
            reference,
            run,
            question,
            standing.now(reference, Fact.SAFER_OPTION).orElseThrow(),
            user.id(),
            clocks.today()));
  }
}
