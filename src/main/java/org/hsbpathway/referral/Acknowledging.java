package org.hsbpathway.referral;

import java.util.Map;
import java.util.Optional;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.sharing.SharedItem;
import org.hsbpathway.sharing.Source;
import org.hsbpathway.sharing.Written;
import org.springframework.stereotype.Component;

/** The letter to whoever told us: that we have it, and what kind of step follows. */
@Component
class Acknowledging implements Source {

  private final Referrals referrals;
  private final Clocks clocks;

  Acknowledging(Referrals referrals, Clocks clocks) {
    this.referrals = referrals;
    this.clocks = clocks;
  }

  @Override
  public SharedItem item() {
    return SharedItem.ACKNOWLEDGEMENT;
  }

  @Override
  public Optional<Written> of(CaseReference caseReference) {
    return referrals.findByCaseReferenceAndOutcomeIsNotNullOrderByTurnDesc(caseReference).stream()
        .findFirst()
        .flatMap(Referral::outcome)
        .map(
            outcome ->
                new Written(
                    null,
                    clocks.today(),
                    null,
                    null,
                    Map.of("whatFollows", outcome.forReferrer())));
  }
}
