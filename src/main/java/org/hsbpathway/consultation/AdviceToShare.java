package org.hsbpathway.consultation;

import java.util.Map;
import java.util.Optional;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.sharing.SharedItem;
import org.hsbpathway.sharing.Source;
import org.hsbpathway.sharing.Written;
import org.springframework.stereotype.Component;

/** The letter with the advice, as it was sent or as it would be. */
@Component
class AdviceToShare implements Source {

  private final Consultations consultations;
  private final Clocks clocks;

  AdviceToShare(Consultations consultations, Clocks clocks) {
    this.consultations = consultations;
    this.clocks = clocks;
  }

  @Override
  public SharedItem item() {
    return SharedItem.CONSULTATION_ADVICE;
  }

  @Override
  public Optional<Written> of(CaseReference caseReference) {
    return consultations
        .findFirstByCaseReferenceOrderByTurnDesc(caseReference)
        .filter(consultation -> consultation.adviceGiven() != null)
        .map(
            consultation ->
                new Written(
                    null,
                    clocks.today(),
                    null,
                    null,
                    Map.of(
                        "letter",
                        consultation
                            .letter()
                            .map(Consultation.Letter::text)
                            .orElseGet(consultation::letterToBe))));
  }
}
