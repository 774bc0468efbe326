package org.hsbpathway.engagement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Map;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Reasons;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.casefile.YesNoNotKnown;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/** The team manager decides what a refusal means; a refusal alone is not harm. */
@Component
class ConsiderWithdrawal implements FormStep<ConsiderWithdrawal.Form> {

  record Form(
      @NotNull YesNoNotKnown riskManaged,
      @NotBlank String safetyWithoutIt,
      @NotNull YesNoNotKnown isCondition,
      LocalDate youthJusticeToldOn,
      @NotNull WithdrawalOutcome outcome,
      String whoTalks,
      String competence,
      @NotBlank String reason) {

    String whyNow() {
      return "Child or family say no, and a risk is not managed: " + safetyWithoutIt;
    }

    Considered by(String user, LocalDate today) {
      return new Considered(
          today,
          outcome,
          reason,
          riskManaged,
          safetyWithoutIt,
          competence,
          whoTalks,
          new YouthJusticeTold(isCondition, youthJusticeToldOn),
          user);
    }
  }

  private final Withdrawals withdrawals;
  private final Standing standing;
  private final Reasons reasons;
  private final Clocks clocks;

  ConsiderWithdrawal(Withdrawals withdrawals, Standing standing, Reasons reasons, Clocks clocks) {
    this.reasons = reasons;
    this.withdrawals = withdrawals;
    this.standing = standing;
    this.clocks = clocks;
  }

  @Override
  public Map<String, ?> open(Step step) {
    var reference = step.caseReference();
    return Map.of(
        "refusal",
        WithdrawalInWords.of(withdrawals.open(reference)),
        "isCondition",
        YouthJusticeTold.probably(standing.now(reference, Fact.POLICE_OUTCOME)));
  }

  @Override
  public void submit(Form form, Step step) {
    var reference = step.caseReference();
    withdrawals.save(
        withdrawals
            .open(reference)
            .consider(form.by(step.user(), clocks.today()), circumstances(reference)));
    switch (form.outcome()) {
      case CHILD_MAY_DECIDE ->
          standing.state(reference, Fact.TAKING_PART, "CHILD_DECIDES", step.user());
      case CHILD_AND_FAMILY_ONLY, REST_GOES_ON ->
          standing.withdraw(reference, Fact.TAKING_PART, step.user());
      case DISCUSSION_NEEDED ->
          reasons.give(reference, Fact.DISCUSSION_NEEDED, form.whyNow(), step.user());
      case ENQUIRY_NEEDED ->
          reasons.give(reference, Fact.ENQUIRY_NEEDED, form.whyNow(), step.user());
      default -> {}
    }
    step.set(WithdrawalOutcome.VARIABLE, form.outcome());
  }

  private Considered.Circumstances circumstances(CaseReference reference) {
    return new Considered.Circumstances(
        standing.is(reference, Fact.SECTION_47, "OPEN"),
        standing.is(reference, Fact.CHILD_PROTECTION, "CP_PLAN"),
        standing.is(reference, Fact.CHILD_AND_FAMILY_ASSESSMENT, "RUNNING"),
        clocks.today());
  }
}
