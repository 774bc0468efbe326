package org.hsbpathway.intervention;

import org.hsbpathway.casefile.AgreedWorks;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.OffenceHold;
import org.springframework.stereotype.Component;

/** The work with a child as it stands, for whoever reviews it or asks a specialist service. */
@Component
class WorkSoFar {

  private final Interventions interventions;
  private final AgreedWorks agreedWorks;
  private final OffenceHold hold;

  WorkSoFar(Interventions interventions, AgreedWorks agreedWorks, OffenceHold hold) {
    this.interventions = interventions;
    this.agreedWorks = agreedWorks;
    this.hold = hold;
  }

  String of(CaseReference reference) {
    return InWords.review(
        interventions.running(reference), agreedWorks.now(reference), hold.isInForce(reference));
  }
}
