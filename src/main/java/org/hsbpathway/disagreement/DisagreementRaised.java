package org.hsbpathway.disagreement;

import jakarta.validation.constraints.NotBlank;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Reasons;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.NamedCase;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/** Somebody who works on the case says that people disagree, and which view is the safer one. */
@Component
class DisagreementRaised implements FormStep<DisagreementRaised.Form> {

  record Form(
      @NotBlank String caseReference,
      @NotBlank String whoDisagrees,
      @NotBlank String question,
      @NotBlank String saferOption) {}

  private final NamedCase namedCase;
  private final Reasons reasons;
  private final Standing standing;

  DisagreementRaised(NamedCase namedCase, Reasons reasons, Standing standing) {
    this.namedCase = namedCase;
    this.reasons = reasons;
    this.standing = standing;
  }

  @Override
  public void submit(Form form, Step step) {
    var reference = namedCase.begin(form.caseReference(), step).caseReference();
    reasons.give(
        reference, Fact.DISAGREEMENT, form.whoDisagrees() + ": " + form.question(), step.user());
    standing.state(reference, Fact.SAFER_OPTION, form.saferOption(), step.user());
  }
}
