package org.hsbpathway.sharing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.FamilyTelling;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.casefile.YesNoNotKnown;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.NamedCase;
import org.hsbpathway.workflow.Step;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Somebody wants to share something from a case, and says what has been said to the family. */
@Component
class SharingAsked implements FormStep<SharingAsked.Form> {

  record Form(
      @NotBlank String caseReference,
      @NotNull SharedItem item,
      @NotNull Recipient recipient,
      @NotBlank String recipientName,
      @NotBlank String purpose,
      Instant meetingAt,
      String meetingPlace,
      Integer document,
      YesNoNotKnown namesAnotherChild,
      Integer redactedVersion,
      @NotNull Question.Harm harm,
      YesNoNotKnown tellingAfterIsSafe,
      @NotNull Question.Duty duty,
      String legalDuty,
      String dutyName,
      @NotNull Conversation.View childView,
      String childWords,
      @NotNull Conversation.View parentView,
      String parentWords,
      String childAsksSilence,
      LocalDate talkedOn,
      Conversation.How talkedHow,
      String explained,
      List<Conversation.Aid> aids) {

    Question question() {
      return new Question(
          item,
          recipient,
          recipientName,
          purpose,
          harm,
          tellingAfterIsSafe != YesNoNotKnown.NO,
          childAsksSilence,
          duty,
          duty == Question.Duty.NAMED_DUTY ? legalDuty : null,
          duty == Question.Duty.NONE ? null : dutyName,
          meetingAt,
          meetingPlace,
          item == SharedItem.CASE_DOCUMENT ? document : null,
          item == SharedItem.CASE_DOCUMENT ? redactedVersion : null);
    }

    Conversation said(String by) {
      return new Conversation(
          talkedOn, talkedHow, explained, childView, childWords, parentView, parentWords, aids, by);
    }
  }

  private final NamedCase namedCase;
  private final OpenShares shares;
  private final WhoMayReceive who;
  private final ObjectProvider<Source> sources;
  private final DocumentToShare documents;
  private final LegalDuties duties;
  private final AskShareDecision decision;
  private final FamilyTelling telling;
  private final Clocks clocks;

  SharingAsked(
      NamedCase namedCase,
      OpenShares shares,
      WhoMayReceive who,
      ObjectProvider<Source> sources,
      DocumentToShare documents,
      LegalDuties duties,
      AskShareDecision decision,
      FamilyTelling telling,
      Clocks clocks) {
    this.namedCase = namedCase;
    this.shares = shares;
    this.who = who;
    this.sources = sources;
    this.documents = documents;
    this.duties = duties;
    this.decision = decision;
    this.telling = telling;
    this.clocks = clocks;
  }

  @Override
  public Map<String, ?> open(Step step) {
    return Map.of("duties", duties.inForceOn(clocks.today()));
  }

  @Override
  public void submit(Form form, Step step) {
    var reference = namedCase.begin(form.caseReference(), step).caseReference();
    shares.refuseTheOtherWorker("caseReference", reference, step);
    var question = form.question();
    refuseWhatNobodyReceives(question);
    refuseForTheFamily(reference, question);
    sources.stream()
        .filter(source -> source.item() == question.item())
        .forEach(source -> source.refuseFor(reference, question.recipientName()));
    if (question.item() == SharedItem.CASE_DOCUMENT) {
      documents.check(reference, question, form.namesAnotherChild());
    }
    if (question.item() == SharedItem.STRATEGY_INVITATION
        && (question.meetingAt() == null || isBlank(question.meetingPlace()))) {
      throw new Refusal("meetingAt", "Say when and where people meet.");
    }
    refuseWhatObligesNobody(question);
    var said = form.said(step.user()).checked(clocks.today());
    shares.save(
        Share.ask(
            reference,
            step.run(),
            question,
            said,
            decision.about(reference, question, said),
            step.user(),
            clocks.today()));
    documents.closeOriginal(reference, question, step.user());
  }

  private void refuseWhatNobodyReceives(Question question) {
    var allowed = who.may(question.recipient(), question.item());
    if (allowed.isNothing() && question.duty() != Question.Duty.COURT_ORDER) {
      throw new Refusal(
          "recipient",
          "This recipient receives nothing of it"
              + (allowed.words().isEmpty() ? "" : ": " + allowed.words())
              + ". Only a court can order otherwise.");
    }
  }

  private void refuseForTheFamily(CaseReference reference, Question question) {
    if (question.recipient().isFamily()) {
      telling.refuseWhileWithheld(reference, "recipient");
      if (question.harm() != Question.Harm.NO) {
        throw new Refusal(
            "harm",
            "What could lead to harm when the family learns of it does not go to them. Ask a manager whether they are told yet; the police ask for it under \"Police ask us not to tell the family\".");
      }
    }
  }

  private void refuseWhatObligesNobody(Question question) {
    if (question.duty() == Question.Duty.NAMED_DUTY) {
      duties.check(question.legalDuty(), clocks.today());
    }
    if (question.duty() == Question.Duty.COURT_ORDER && isBlank(question.dutyName())) {
      throw new Refusal("dutyName", "Name the order, and what it asks for.");
    }
  }

  private static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }
}
