package org.hsbpathway.sharing;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Codes;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.FamilyTelling;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.chain.Chain;
import org.hsbpathway.workflow.Act;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The sharing ledger: whatever leaves the team is written here first, in the same transaction. What
 * may not leave at all is refused here, whoever asks.
 */
@Component
public class SharingLedger {

  static final String CHAIN = "sharing";

  private final LedgerLines lines;
  private final WhoMayReceive who;
  private final Chain chain;
  private final Standing standing;
  private final FamilyTelling telling;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  SharingLedger(
      LedgerLines lines,
      WhoMayReceive who,
      Chain chain,
      Standing standing,
      FamilyTelling telling,
      ApplicationEventPublisher events,
      Clock clock) {
    this.lines = lines;
    this.who = who;
    this.chain = chain;
    this.standing = standing;
    this.telling = telling;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Writes that something leaves now.
   *
   * @throws Refusal when nothing but what the law asks for may leave this case any more, or the
   *     family is not told yet
   */
  @Transactional
  public LedgerLine write(Outgoing outgoing) {
    if (!outgoing.item().isOwedByLaw()
        && standing.is(outgoing.caseReference(), Fact.SILENCED, "YES")) {
      throw new Refusal("Nothing leaves this case any more: the child has died.");
    }
    if (outgoing.recipient().isFamily()) {
      telling.refuseWhileWithheld(outgoing.caseReference(), "result");
    }
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var line = chain.append(CHAIN, place -> lines.save(LedgerLine.of(outgoing, place, now)));
    events.publishEvent(
        new Act(
            Act.Kind.SHARED,
            outgoing.sentBy(),
            outgoing.caseReference().value(),
            Codes.asKey(outgoing.item())));
    return line;
  }

  /**
   * Writes that a letter left which a step of the pathway asks for: the step itself says who gets
   * it and has talked with the family where it must.
   */
  @Transactional
  public LedgerLine writeLetter(
      CaseReference caseReference,
      SharedItem item,
      Recipient recipient,
      String recipientName,
      String how,
      String by) {
    return write(
        new Outgoing(
            caseReference,
            item,
            who.may(recipient, item).inWords(),
            recipient,
            recipientName,
            "STEP",
            "The step of the pathway asks for it and says to whom it goes.",
            null,
            null,
            by,
            how,
            null));
  }

  /** What has left a case, the oldest first. */
  @Transactional(readOnly = true)
  public List<LedgerLine> of(CaseReference caseReference) {
    return lines.findByCaseReferenceOrderByNumber(caseReference);
  }

  /** Whether a copy has a line. */
  @Transactional(readOnly = true)
  public boolean knows(CaseReference caseReference, UUID copy) {
    return lines.existsByCaseReferenceAndCopyId(caseReference, copy);
  }

  /** Takes out to whom by name, when the record of a case is destroyed; how many lines stay. */
  @Transactional(propagation = Propagation.MANDATORY)
  public int forgetNames(CaseReference caseReference) {
    if (lines.existsByCaseReferenceAndSealIsNull(caseReference)) {
      throw new IllegalStateException("A line of " + caseReference + " has its name in the chain");
    }
    return lines.forgetNames(caseReference);
  }

  /** The first line that is not as it was written, as a sentence; empty where all are. */
  @Transactional(readOnly = true)
  public Optional<String> firstBroken() {
    return chain.firstBroken(new SharingChain(lines));
  }
}
