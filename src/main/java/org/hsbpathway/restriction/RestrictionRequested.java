package org.hsbpathway.restriction;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.casefile.Restriction;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.NamedCase;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/** Somebody asks that a record is closed to all but named people. */
@Component
class RestrictionRequested implements FormStep<RestrictionRequested.Form> {

  record Form(
      @NotBlank String caseReference, @NotNull Restriction ground, @NotBlank String reason) {}

  private final NamedCase named;
  private final RestrictedRecords records;
  private final Clock clock;

  RestrictionRequested(NamedCase named, RestrictedRecords records, Clock clock) {
    this.named = named;
    this.records = records;
    this.clock = clock;
  }

  @Override
  public boolean addsToLockedRecord() {
    return true;
  }

  @Override
  public void submit(Form form, Step step) {
    var reference = named.beginAlsoAfterDeath(form.caseReference(), step).caseReference();
    if (records.closing(reference).isPresent()) {
      throw new Refusal("caseReference", "This record is restricted already.");
    }
    if (records.existsByCaseReferenceAndDecidedAtIsNull(reference)) {
      throw new Refusal("caseReference", "A manager has been asked already and will decide.");
    }
    records.save(
        RestrictedRecord.ask(
            reference, form.ground(), form.reason(), step.user(), clock.instant(), step.run()));
  }
}
