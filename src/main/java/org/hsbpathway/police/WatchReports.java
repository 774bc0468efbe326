package org.hsbpathway.police;

import java.util.Set;
import org.hsbpathway.workflow.SendsMessages;
import org.hsbpathway.workflow.Strands;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A report that somebody outside asked for by a day comes back as a task for that day. */
@Component
class WatchReports implements SendsMessages {

  private static final String REPORTS = "partnerReports";
  private static final String CHANGED = "reportDatesChanged";

  private final Strands strands;

  WatchReports(Strands strands) {
    this.strands = strands;
  }

  @Override
  public Set<String> messages() {
    return Set.of(CHANGED);
  }

  @EventListener
  void on(PoliceStrand.ReportsOwed owed) {
    if (owed.owed().isEmpty()) {
      strands.tell(CHANGED, owed.caseReference());
    } else {
      strands.beginOrTell(REPORTS, CHANGED, owed.caseReference());
    }
  }
}
