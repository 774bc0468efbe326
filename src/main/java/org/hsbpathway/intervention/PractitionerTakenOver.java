package org.hsbpathway.intervention;

import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Workers;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** When the practitioner is replaced, the work that runs goes on with the other one. */
@Component
class PractitionerTakenOver {

  private final Interventions interventions;

  PractitionerTakenOver(Interventions interventions) {
    this.interventions = interventions;
  }

  @EventListener
  void hear(Workers.TakenOver event) {
    var taker = event.workers().get(Fact.PRACTITIONER);
    if (taker != null) {
      interventions
          .findByCaseReferenceAndEndedOnIsNull(event.caseReference())
          .filter(work -> work.practitioner() != null)
          .ifPresent(work -> interventions.save(work.goOnWith(taker)));
    }
  }
}
