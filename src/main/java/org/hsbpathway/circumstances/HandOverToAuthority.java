package org.hsbpathway.circumstances;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Markdown;
import org.hsbpathway.casefile.OffenceHold;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/** Keeps what the other authority heard by telephone and has in writing since the same day. */
@Component
class HandOverToAuthority implements FormStep<HandOverToAuthority.Form> {

  record Form(
      @NotNull Instant phonedAt,
      @NotBlank String spokenTo,
      @NotBlank String told,
      @NotNull Instant sentAt,
      @NotEmpty List<Transfer.Given> given,
      String missingBecause) {

    Transfer.Handover handover(String by) {
      return new Transfer.Handover(phonedAt, spokenTo, told, sentAt, given, missingBecause, by);
    }
  }

  private final Transfers transfers;
  private final Standing standing;
  private final OffenceHold offenceHold;
  private final Clock clock;

  HandOverToAuthority(
      Transfers transfers, Standing standing, OffenceHold offenceHold, Clock clock) {
    this.transfers = transfers;
    this.standing = standing;
    this.offenceHold = offenceHold;
    this.clock = clock;
  }

  @Override
  public Map<String, ?> open(Step step) {
    var transfer = transfers.underWay(step.caseReference());
    return Map.of(
        "authority", Markdown.plain(transfer.authority()),
        "contact", Markdown.plain(transfer.contact()),
        "there", whatIsThere(step.caseReference()));
  }

  private String whatIsThere(CaseReference reference) {
    return "safety plan: "
        + code(reference, Fact.SAFETY_PLAN)
        + " · assessment: "
        + code(reference, Fact.ASSESSMENT_OUTCOME)
        + " · police: "
        + code(reference, Fact.POLICE_STATUS)
        + " · alleged behaviour may "
        + (offenceHold.isInForce(reference) ? "not be" : "be")
        + " talked about";
  }

  private String code(CaseReference reference, Fact fact) {
    return standing.now(reference, fact).map(fact::inWords).orElse("not there");
  }

  @Override
  public void submit(Form form, Step step) {
    var reference = step.caseReference();
    transfers.save(
        transfers.underWay(reference).handOver(form.handover(step.user()), clock.instant()));
    step.set(TransferEnquiryOutcome.VARIABLE, TransferEnquiryOutcome.of(reference, standing));
  }
}
