package org.hsbpathway.circumstances;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.hsbpathway.casefile.Children;
import org.hsbpathway.casefile.Days;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Reasons;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.deadline.Deadlines;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/** The child moves to another authority, which was notified; the responsibility stays here. */
@Component
class OtherAuthorityNotified implements FormStep<OtherAuthorityNotified.Form> {

  record Form(
      @NotBlank String caseReference,
      @NotBlank String authority,
      @NotNull LocalDate movesOn,
      @NotNull LocalDate notifiedOn,
      @NotBlank String contact,
      String newAddress,
      @NotBlank String why) {

    Transfer.Move move() {
      return new Transfer.Move(authority, movesOn, notifiedOn, contact, newAddress);
    }
  }

  private final RunningCase cases;
  private final Transfers transfers;
  private final TransferDates dates;
  private final Children children;
  private final Standing standing;
  private final Reasons reasons;
  private final Deadlines deadlines;
  private final Clocks clocks;

  OtherAuthorityNotified(
      RunningCase cases,
      Transfers transfers,
      TransferDates dates,
      Children children,
      Standing standing,
      Reasons reasons,
      Deadlines deadlines,
      Clocks clocks) {
    this.cases = cases;
    this.transfers = transfers;
    this.dates = dates;
    this.children = children;
    this.standing = standing;
    this.reasons = reasons;
    this.deadlines = deadlines;
    this.clocks = clocks;
  }

  @Override
  public void submit(Form form, Step step) {
    var file = cases.begin(form.caseReference(), step);
    var reference = file.caseReference();
    if (transfers.findByCaseReferenceAndEndedOnIsNull(reference).isPresent()) {
      throw new Refusal(
          "caseReference", "This child is being handed over already: go on with that task.");
    }
    var transfer = transfers.save(Transfer.begin(reference, form.move(), clocks.today()));
    transfer
        .addressOn(clocks.today())
        .ifPresent(address -> children.save(RunningCase.childOf(file).moveTo(address)));
    standing.state(reference, Fact.TRANSFER, "UNDER_WAY", step.user());
    standing.state(reference, Fact.RECEIVING_AUTHORITY, form.authority(), step.user());
    reasons.give(
        reference,
        Fact.PLAN_MUST_CHANGE,
        "The child moves to another authority on "
            + Days.inWords(form.movesOn())
            + ": "
            + form.why(),
        step.user());
    dates.count(transfer, step);
    deadlines.start(reference, "transferHandover", form.notifiedOn(), step.user());
  }
}
