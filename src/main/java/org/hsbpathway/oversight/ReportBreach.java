package org.hsbpathway.oversight;

import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/** Keeps that a breach was reported, and why where it went later than 72 hours. */
@Component
class ReportBreach implements FormStep<ReportBreach.Form> {

  record Form(
      @NotNull Instant reportedAt, String reportReference, String follows, String lateBecause) {}

  private final WrongEntries entries;
  private final OversightNotes notes;
  private final Clock clock;

  ReportBreach(WrongEntries entries, OversightNotes notes, Clock clock) {
    this.entries = entries;
    this.notes = notes;
    this.clock = clock;
  }

  @Override
  public boolean addsToLockedRecord() {
    return true;
  }

  @Override
  public Map<String, ?> open(Step step) {
    return Map.of(
        "reportBy", entries.reportByInWords(step), "reportedAt", clock.instant().toString());
  }

  @Override
  public void submit(Form form, Step step) {
    if (form.reportedAt().isAfter(clock.instant())) {
      throw new Refusal("reportedAt", "Reported on: this lies in the future.");
    }
    if (form.reportedAt().isAfter(entries.reportBy(step)) && form.lateBecause() == null) {
      throw new Refusal("lateBecause", "It went later than 72 hours: please say why.");
    }
    notes.keep(step, form, "Report breach", "The breach was reported.");
  }
}
