package org.hsbpathway.referral;

import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.hsbpathway.casefile.CaseFiles;
import org.hsbpathway.casefile.Markdown;
import org.hsbpathway.casefile.Referrer;
import org.hsbpathway.sharing.Recipient;
import org.hsbpathway.sharing.SharedItem;
import org.hsbpathway.sharing.SharingLedger;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/**
 * Tells the referrer that we have it, what kind of step follows and whom to contact; nothing else.
 */
@Component
class AcknowledgeReferrer implements FormStep<AcknowledgeReferrer.Form> {

  record Form(
      @NotNull AnswerGiven how, @NotNull Instant answeredAt, String namedContact, String tried) {}

  private final CaseFiles files;
  private final Referrals referrals;
  private final SharingLedger ledger;
  private final Clock clock;

  AcknowledgeReferrer(CaseFiles files, Referrals referrals, SharingLedger ledger, Clock clock) {
    this.files = files;
    this.referrals = referrals;
    this.ledger = ledger;
    this.clock = clock;
  }

  @Override
  public Map<String, ?> open(Step step) {
    var reference = step.caseReference();
    return Map.of(
        "referrer",
            files.of(reference).referrer().map(AcknowledgeReferrer::who).orElse("not known"),
        "whatFollows",
            referrals
                .lastDecided(reference)
                .outcome()
                .map(ReferralOutcome::forReferrer)
                .orElseThrow());
  }

  private static String who(Referrer referrer) {
    return Markdown.plain(
            ReferralOnOnePage.who(referrer)
                + (referrer.contact() == null ? "" : ", " + referrer.contact()))
        + (Boolean.TRUE.equals(referrer.confidential())
            ? " **(confidential: only you see this)**"
            : "");
  }

  @Override
  public void submit(Form form, Step step) {
    files
        .of(step.caseReference())
        .refuseBeforeConcern("answeredAt", "The answer cannot have been given", form.answeredAt());
    var answer =
        new Referral.Answer(
            form.how(), form.answeredAt(), form.namedContact(), form.tried(), step.user());
    referrals.save(
        referrals.lastUnanswered(step.caseReference()).acknowledge(answer, clock.instant()));
    if (form.how() != AnswerGiven.NOT_REACHED) {
      ledger.writeLetter(
          step.caseReference(),
          SharedItem.ACKNOWLEDGEMENT,
          Recipient.REFERRER,
          files.of(step.caseReference()).referrer().map(Referrer::name).orElse("not known"),
          form.how().name(),
          step.user());
    }
  }
}
