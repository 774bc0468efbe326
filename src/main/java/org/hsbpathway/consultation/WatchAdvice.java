package org.hsbpathway.consultation;

import java.util.Set;
import org.hsbpathway.workflow.SendsMessages;
import org.hsbpathway.workflow.Strands;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The day on which somebody asks whether advice helped comes back as a task. */
@Component
class WatchAdvice implements SendsMessages {

  private static final String FOLLOW_UP = "adviceFollowUp";
  private static final String MOVED = "followUpMoved";

  private final Strands strands;

  WatchAdvice(Strands strands) {
    this.strands = strands;
  }

  @Override
  public Set<String> messages() {
    return Set.of(MOVED);
  }

  @EventListener
  void on(Consultation.AdviceSent sent) {
    if (sent.askAgain()) {
      strands.beginOrTell(FOLLOW_UP, MOVED, sent.caseReference());
    }
  }
}
