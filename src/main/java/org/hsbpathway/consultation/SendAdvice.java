package org.hsbpathway.consultation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.hsbpathway.casefile.CaseFiles;
import org.hsbpathway.casefile.FamilyTelling;
import org.hsbpathway.casefile.YesNoNotKnown;
import org.hsbpathway.sharing.Recipient;
import org.hsbpathway.sharing.SharedItem;
import org.hsbpathway.sharing.SharingLedger;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/** Sends the advice to the person who asked, in the co-ordinator's own words. */
@Component
class SendAdvice implements FormStep<SendAdvice.Form> {

  record Form(
      @NotBlank String letter,
      @NotNull LetterSent how,
      @NotNull Instant sentAt,
      boolean noOtherChild) {}

  private final CaseFiles files;
  private final Consultations consultations;
  private final SharingLedger ledger;
  private final FamilyTelling telling;
  private final Clock clock;

  SendAdvice(
      CaseFiles files,
      Consultations consultations,
      SharingLedger ledger,
      FamilyTelling telling,
      Clock clock) {
    this.files = files;
    this.telling = telling;
    this.consultations = consultations;
    this.ledger = ledger;
    this.clock = clock;
  }

  @Override
  public Map<String, ?> open(Step step) {
    var question = new Question(files.of(step.caseReference()));
    var consultation = consultations.latest(step.caseReference());
    return Map.of(
        "addressee", question.addressee(),
        "generalOnly", question.childIsNamed() ? YesNoNotKnown.NO : YesNoNotKnown.YES,
        "letter", consultation.letterToBe());
  }

  @Override
  public void submit(Form form, Step step) {
    if (new Question(files.of(step.caseReference())).isAskedByFamily()) {
      telling.refuseWhileWithheld(step.caseReference(), "how");
    }
    var letter = new Consultation.Letter(form.letter(), form.how(), form.sentAt(), step.user());
    consultations.save(consultations.latest(step.caseReference()).send(letter, clock.instant()));
    if (form.how() != LetterSent.NOT_REACHED) {
      ledger.writeLetter(
          step.caseReference(),
          SharedItem.CONSULTATION_ADVICE,
          Recipient.REFERRER,
          "Who asked for it",
          form.how().name(),
          step.user());
    }
  }
}
