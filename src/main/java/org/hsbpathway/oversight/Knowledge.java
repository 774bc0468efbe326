package org.hsbpathway.oversight;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.clock.WorkingDays;
import org.hsbpathway.workflow.Step;
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

  Instant at(Step step) {
    return Instant.parse(notes.given(step, "deathReported").get("knownAt").toString());
  }

  LocalDate since(Step step) {
    return WorkingDays.dateOf(at(step));
  }

  LocalDate notifiedBy(Step step) {
    return clocks.dueOn("seriousIncidentNotification", since(step));
  }

  String inWords(Step step) {
    return "Known since **"
        + DAY.format(since(step))
        + "**; a notification goes by **"
        + DAY.format(notifiedBy(step))
        + "**.";
  }
}
