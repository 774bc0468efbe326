package org.hsbpathway.restriction;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.hsbpathway.casefile.Markdown;
import org.hsbpathway.casefile.Sight;
import org.hsbpathway.casefile.Workers;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/** A manager who did not ask for it closes the record, and names who goes on seeing it. */
@Component
class ApproveRestriction implements FormStep<ApproveRestriction.Form> {

  record Form(@NotNull RestrictionOutcome decision, List<String> seenBy, @NotBlank String why) {}

  private final RestrictedRecords records;
  private final NamedList list;
  private final Workers workers;
  private final Sight sight;
  private final Clock clock;

  ApproveRestriction(
      RestrictedRecords records, NamedList list, Workers workers, Sight sight, Clock clock) {
    this.records = records;
    this.list = list;
    this.workers = workers;
    this.sight = sight;
    this.clock = clock;
  }

  @Override
  public boolean addsToLockedRecord() {
    return true;
  }

  @Override
  public Map<String, ?> open(Step step) {
    var record = of(step);
    return Map.of(
        "request",
        "Asked by "
            + Markdown.plain(record.requestedBy())
            + ": "
            + record.ground().label()
            + ". "
            + Markdown.plain(record.reason()),
        "staff",
        list.staff(step),
        "seenBy",
        new HashSet<>(workers.of(step.caseReference()).values())
            .stream()
                .filter(worker -> sight.isFull(worker, step.caseReference()))
                .sorted()
                .toList());
  }

  @Override
  public void submit(Form form, Step step) {
    var record = of(step);
    if (form.decision() == RestrictionOutcome.RESTRICTED) {
      var seenBy = new ArrayList<>(form.seenBy() == null ? List.of() : form.seenBy());
      list.refuseConnected("seenBy", seenBy, step.caseReference());
      record.close(seenBy, form.why(), step.user(), clock.instant());
      list.refuseWithoutManager("seenBy", record.named(), step);
    } else {
      record.leaveOpen(form.why(), step.user(), clock.instant());
    }
    list.changed(record, "approveRestriction", step);
    step.set(RestrictionOutcome.VARIABLE, form.decision());
  }

  private RestrictedRecord of(Step step) {
    return records.findByRun(step.run()).orElseThrow();
  }
}
