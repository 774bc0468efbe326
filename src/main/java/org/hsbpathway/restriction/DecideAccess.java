package org.hsbpathway.restriction;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.hsbpathway.casefile.Markdown;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/** A manager of the record lets somebody see it, or says why not. */
@Component
class DecideAccess implements FormStep<DecideAccess.Form> {

  record Form(@NotNull AccessOutcome decision, @NotBlank String why) {}

  private final RestrictedRecords records;
  private final NamedList list;
  private final Requests requests;
  private final Clock clock;

  DecideAccess(RestrictedRecords records, NamedList list, Requests requests, Clock clock) {
    this.records = records;
    this.list = list;
    this.requests = requests;
    this.clock = clock;
  }

  @Override
  public boolean addsToLockedRecord() {
    return true;
  }

  @Override
  public Map<String, ?> open(Step step) {
    return Map.of(
        "request",
        Markdown.plain(requests.asker(step))
            + " asks to see this record: "
            + Markdown.plain(requests.given(step, "accessAsked").get("reason").toString()));
  }

  @Override
  public void submit(Form form, Step step) {
    requests.refuseOwn("decision", step);
    var record = records.closing(step.caseReference());
    if (form.decision() == AccessOutcome.GIVEN && record.isPresent()) {
      var asker = requests.asker(step);
      list.refuseConnected("decision", List.of(asker), step.caseReference());
      list.changed(record.get().name(asker, step.user(), clock.instant()), "decideAccess", step);
    }
    requests.keep(
        step,
        form,
        "Access decided",
        form.decision() == AccessOutcome.GIVEN
            ? "Somebody who asked may see this restricted record."
            : "Somebody who asked does not see this restricted record.");
    step.set(AccessOutcome.VARIABLE, form.decision());
  }
}
