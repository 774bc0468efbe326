package org.hsbpathway.sharing;

import org.hsbpathway.casefile.FamilyTelling;
import org.hsbpathway.workflow.Leaving;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes the line for what a form says was sent, handed over or told to somebody. */
@Component
class FormsInLedger {

  private final SharingLedger ledger;
  private final FamilyTelling telling;

  FormsInLedger(SharingLedger ledger, FamilyTelling telling) {
    this.ledger = ledger;
    this.telling = telling;
  }

  @EventListener
  void hear(Leaving leaving) {
    var recipient = Recipient.valueOf(leaving.recipient());
    if (recipient.isFamily()) {
      telling.refuseWhileWithheld(leaving.caseReference(), leaving.question());
    }
    ledger.writeLetter(
        leaving.caseReference(),
        SharedItem.valueOf(leaving.item()),
        recipient,
        leaving.name() == null ? recipient.label() : leaving.name(),
        "AS_RECORDED",
        leaving.person());
  }
}
