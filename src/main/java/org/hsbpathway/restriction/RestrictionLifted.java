package org.hsbpathway.restriction;

import jakarta.validation.constraints.NotBlank;
import java.time.Clock;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.NamedCase;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/** A manager who sees the record opens it again; connections with the family stay. */
@Component
class RestrictionLifted implements FormStep<RestrictionLifted.Form> {

  record Form(@NotBlank String caseReference, @NotBlank String why) {}

  private final NamedCase named;
  private final RestrictedRecords records;
  private final NamedList list;
  private final Clock clock;

  RestrictionLifted(NamedCase named, RestrictedRecords records, NamedList list, Clock clock) {
    this.named = named;
    this.records = records;
    this.list = list;
    this.clock = clock;
  }

  @Override
  public boolean addsToLockedRecord() {
    return true;
  }

  @Override
  public void submit(Form form, Step step) {
    var reference = named.beginAlsoAfterDeath(form.caseReference(), step).caseReference();
    var record =
        records
            .closing(reference)
            .orElseThrow(() -> new Refusal("caseReference", "This record is not restricted."));
    list.changed(record.lift(form.why(), step.user(), clock.instant()), "restrictionLifted", step);
  }
}
