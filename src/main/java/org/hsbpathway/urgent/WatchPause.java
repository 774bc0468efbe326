package org.hsbpathway.urgent;

import java.util.Set;
import org.hsbpathway.casefile.DirectWork;
import org.hsbpathway.workflow.SendsMessages;
import org.hsbpathway.workflow.Strands;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whoever pauses the work with a child, in whatever form: somebody has it to take up again. */
@Component
class WatchPause implements SendsMessages {

  private static final String PAUSE = "workPause";
  private static final String CHANGED = "pauseChanged";
  private static final String WENT_ON = "workWentOn";

  private final Strands strands;

  WatchPause(Strands strands) {
    this.strands = strands;
  }

  @Override
  public Set<String> messages() {
    return Set.of(CHANGED, WENT_ON);
  }

  @EventListener
  void on(DirectWork.Stated stated) {
    if (stated.atReturn()) {
      return;
    }
    if (stated.way() == DirectWork.Way.PAUSED) {
      strands.beginOrTell(PAUSE, CHANGED, stated.caseReference());
    } else {
      strands.tell(WENT_ON, stated.caseReference());
    }
  }
}
