package org.hsbpathway.strategy;

import java.time.LocalDate;
import org.hsbpathway.casefile.Days;

/** What one agency told the others, and from when it is. */
record SharedInformation(Agency agency, String summary, LocalDate sourceDate) {

  SharedInformation checked(LocalDate today) {
    Days.refuseTheFuture("infoShared", "An agency cannot have learned it", sourceDate, today);
    return this;
  }
}
