package org.hsbpathway.sharing;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.FamilyTelling;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.casefile.YesNoNotKnown;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.KeptFrom;
import org.hsbpathway.workflow.Step;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** A person presses send: with it the line in the ledger is written. */
@Component
class SendShare implements FormStep<SendShare.Form>, KeptFrom {

  /** Sent or not. */
  enum Result {
    SENT,
    NOT_SENT
  }

  /** Which way it goes. */
  enum How {
    SECURE_EMAIL,
    POST,
    BY_HAND,
    IN_A_MEETING,
    PHONE
  }

  record Form(
      @NotNull Result result,
      How sentHow,
      boolean rightPerson,
      boolean noOtherChild,
      String safeContact,
      ObjectorTold.Answer objectorTold,
      String objectorNotTold,
      String notSentBecause) {}

  private final OpenShares shares;
  private final ShareInWords words;
  private final Orders orders;
  private final ObjectProvider<CopyMaker> copies;
  private final DocumentToShare documents;
  private final SharingLedger ledger;
  private final Standing standing;
  private final FamilyTelling telling;
  private final Clocks clocks;

  SendShare(
      OpenShares shares,
      ShareInWords words,
      Orders orders,
      ObjectProvider<CopyMaker> copies,
      DocumentToShare documents,
      SharingLedger ledger,
      Standing standing,
      FamilyTelling telling,
      Clocks clocks) {
    this.shares = shares;
    this.words = words;
    this.orders = orders;
    this.copies = copies;
    this.documents = documents;
    this.ledger = ledger;
    this.standing = standing;
    this.telling = telling;
    this.clocks = clocks;
  }

  @Override
  public Set<String> keptFrom(Step step) {
    return shares.groupsThatDoNotRead(step);
  }

  @Override
  public Map<String, ?> open(Step step) {
    var share = shares.of(step);
    return Map.of(
        "proposal",
        words.proposal(share),
        "copyToSend",
        words.copyToSend(share),
        "objectorIsOwed",
        YesNoNotKnown.of(isObjectorOwed(share)));
  }

  @Override
  public void submit(Form form, Step step) {
    var share = shares.of(step);
    if (form.result() == Result.NOT_SENT) {
      shares.save(share.notSent(form.notSentBecause(), clocks.today()));
      step.set(SharedOutcome.VARIABLE, SharedOutcome.NOT_SENT);
      return;
    }
    refuseUnchecked(form, share);
    var told =
        isObjectorOwed(share)
            ? new ObjectorTold(form.objectorTold(), form.objectorNotTold())
            : null;
    var copy = copies.getObject().seal(orders.of(share));
    var document = documentOf(share, step.user());
    ledger.write(
        new Outgoing(
            share.caseReference(),
            share.item(),
            words.part(share),
            share.recipient(),
            share.recipientName(),
            share.decision().name(),
            words.basis(share),
            share.overrideReason().map(Enum::name).orElse(null),
            share.approvedBy().orElse(null),
            step.user(),
            form.sentHow().name(),
            copy.or(() -> document).orElse(null)));
    shares.save(share.sent(form.sentHow().name(), form.safeContact(), told, clocks.today()));
    step.set(CopyOutcome.VARIABLE, copy.isPresent() ? CopyOutcome.COPY_MADE : CopyOutcome.NO_COPY);
    step.set(SharedOutcome.VARIABLE, owe(share, step.user()));
  }

  /** Whoever objected hears that it goes, unless it was agreed that the family is not told yet. */
  private boolean isObjectorOwed(Share share) {
    return share.decision() == ShareDecision.SHARE_DESPITE_OBJECTION
        && !telling.isWithheld(share.caseReference());
  }

  private Optional<CopyMaker.Sealed> documentOf(Share share, String sender) {
    return Optional.of(share)
        .filter(one -> one.item() == SharedItem.CASE_DOCUMENT)
        .map(one -> documents.checkedBy(sender, one))
        .map(paper -> new CopyMaker.Sealed(paper.id(), paper.sha256(), null));
  }

  private static void refuseUnchecked(Form form, Share share) {
    if (form.sentHow() == null) {
      throw new Refusal("sentHow", "Say which way it goes.");
    }
    if (!form.rightPerson()) {
      throw new Refusal("rightPerson", "Check that this is the right person and address.");
    }
    if (!form.noOtherChild()) {
      throw new Refusal("noOtherChild", "Check that no other child can be recognised in it.");
    }
    if (share.recipient().isFamily()
        && (form.safeContact() == null || form.safeContact().isBlank())) {
      throw new Refusal(
          "safeContact",
          "Say how it reaches them safely: who else opens the post or reads on the same device.");
    }
  }

  /** What the family is owed by this; where they are owed a talk already, one talk serves both. */
  private SharedOutcome owe(Share share, String by) {
    var reference = share.caseReference();
    var later = share.telling() == Telling.TELL_LATER;
    if (share.telling() == Telling.ALREADY_TOLD
        || telling.isWithheld(reference)
        || later && isOwedBy(reference, share.tellBy())) {
      return SharedOutcome.SENT;
    }
    if (!later) {
      standing.state(reference, Fact.TELLING_WITHHELD, true, by);
    }
    standing.state(reference, Fact.TELL_FAMILY_ON, share.tellBy(), by);
    return later ? SharedOutcome.SENT_TELL_LATER : SharedOutcome.SENT_DO_NOT_TELL;
  }

  private boolean isOwedBy(CaseReference reference, LocalDate day) {
    return standing
        .dateOf(reference, Fact.TELL_FAMILY_ON)
        .filter(owed -> !owed.isAfter(day))
        .isPresent();
  }
}
