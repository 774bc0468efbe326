package org.hsbpathway.restriction;

import jakarta.validation.constraints.NotBlank;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.NamedCase;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/** A manager of a restricted record names others, or takes somebody off its list. */
@Component
class NamedPeopleChanged implements FormStep<NamedPeopleChanged.Form> {

  record Form(
      @NotBlank String caseReference,
      List<String> named,
      List<String> takenOff,
      @NotBlank String why) {

    Form {
      named = named == null ? List.of() : named;
      takenOff = takenOff == null ? List.of() : takenOff;
    }
  }

  private final NamedCase cases;
  private final RestrictedRecords records;
  private final NamedList list;
  private final Clock clock;

  NamedPeopleChanged(NamedCase cases, RestrictedRecords records, NamedList list, Clock clock) {
    this.cases = cases;
    this.records = records;
    this.list = list;
    this.clock = clock;
  }

  @Override
  public boolean addsToLockedRecord() {
    return true;
  }

  @Override
  public Map<String, ?> open(Step step) {
    return Map.of("staff", list.staff(step));
  }

  @Override
  public void submit(Form form, Step step) {
    var reference = cases.beginAlsoAfterDeath(form.caseReference(), step).caseReference();
    var record =
        records
            .closing(reference)
            .orElseThrow(() -> new Refusal("caseReference", "This record is not restricted."));
    if (form.named().isEmpty() && form.takenOff().isEmpty()) {
      throw new Refusal("named", "Say who is named or taken off.");
    }
    list.refuseConnected("named", form.named(), reference);
    form.named().forEach(person -> record.name(person, step.user(), clock.instant()));
    form.takenOff().forEach(person -> record.forget(person, step.user(), clock.instant()));
    list.refuseWithoutManager("takenOff", record.named(), step);
    list.changed(record, "namedPeopleChanged", step);
  }
}
