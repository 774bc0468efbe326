package org.hsbpathway.oversight;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.clock.WorkingDays;
import org.springframework.stereotype.Component;

/** Since when a death is known, and by when it is notified if it has to be. */
@Component
class Knowledge {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);

  private final OversightNotes notes;
  private final Clocks clocks;

  Knowledge(OversightNotes notes, Clocks clocks) {
    this.notes = notes;
    this.clocks = clocks;
  }

  LocalDate since(CaseReference reference) {
    var reported = notes.last(reference, "deathReported").get("knownAt");
    return WorkingDays.dateOf(Instant.parse(reported.toString()));
  }

  LocalDate notifiedBy(CaseReference reference) {
    return clocks.dueOn("seriousIncidentNotification", since(reference));
  }

  String inWords(CaseReference reference) {
    return "Known since **"
        + DAY.format(since(reference))
        + "**; a notification goes by **"
        + DAY.format(notifiedBy(reference))
        + "**.";
  }
}
