package org.hsbpathway.circumstances;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Map;
import org.hsbpathway.casefile.Children;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Reasons;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.casefile.YesNoNotKnown;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/**
 * Keeps what the other authority answered; only an acceptance in writing passes the responsibility.
 */
@Component
class RecordAcceptance implements FormStep<RecordAcceptance.Form> {

  record Form(
      @NotNull TransferAcceptanceOutcome answer,
      @NotNull LocalDate answeredOn,
      @NotBlank String answeredBy,
      @NotBlank String said,
      LocalDate conferenceHeldOn,
      boolean inWriting) {

    Transfer.Answer answer(String by) {
      return new Transfer.Answer(answer, answeredOn, answeredBy, said, conferenceHeldOn, by);
    }
  }

  private final RunningCase cases;
  private final Transfers transfers;
  private final TransferDates dates;
  private final Children children;
  private final Standing standing;
  private final Reasons reasons;
  private final Clocks clocks;

  RecordAcceptance(
      RunningCase cases,
      Transfers transfers,
      TransferDates dates,
      Children children,
      Standing standing,
      Reasons reasons,
      Clocks clocks) {
    this.cases = cases;
    this.transfers = transfers;
    this.dates = dates;
    this.children = children;
    this.standing = standing;
    this.reasons = reasons;
    this.clocks = clocks;
  }

  @Override
  public Map<String, ?> open(Step step) {
    var onPlan = dates.onProtectionPlan(step.caseReference());
    return Map.of(
        "transfer",
        transfers.underWay(step.caseReference()).inWords(),
        "onProtectionPlan",
        YesNoNotKnown.of(onPlan));
  }

  @Override
  public void submit(Form form, Step step) {
    var reference = step.caseReference();
    var transfer = transfers.underWay(reference);
    transfer.answer(form.answer(step.user()), dates.onProtectionPlan(reference), clocks.today());
    transfers.save(transfer);
    switch (form.answer()) {
      case ACCEPTED -> pass(transfer, step);
      case NOT_ACCEPTED -> dates.askAgain(transfer, step);
      case STAYS_HERE -> stay(step);
    }
    step.set(TransferAcceptanceOutcome.VARIABLE, form.answer());
  }

  private void pass(Transfer transfer, Step step) {
    var reference = step.caseReference();
    var child = cases.childOf(reference);
    transfer.addressOn(clocks.today()).ifPresent(child::moveTo);
    children.save(child.standUnder(child.legalStatus().orElse(null), transfer.authority()));
    standing.state(reference, Fact.TRANSFER, "ACCEPTED", step.user());
    dates.end(reference, true, step.user());
  }

  private void stay(Step step) {
    var reference = step.caseReference();
    standing.withdraw(reference, Fact.TRANSFER, step.user());
    standing.withdraw(reference, Fact.RECEIVING_AUTHORITY, step.user());
    dates.end(reference, false, step.user());
    reasons.give(
        reference,
        Fact.PLAN_MUST_CHANGE,
        "The child does not move to another authority after all.",
        step.user());
  }
}
