package org.hsbpathway.oversight;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Map;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/** Keeps who is the one person the bereaved family hears from, and what it asked for. */
@Component
class ContactBereavedFamily implements FormStep<ContactBereavedFamily.Form> {

  enum How {
    VISIT,
    PHONE,
    ELSEWHERE,
    THROUGH_OTHERS
  }

  record Form(
      @NotBlank String contactPerson,
      @NotNull LocalDate contactedOn,
      @NotNull How how,
      @NotBlank String wishes,
      String support) {}

  private final OversightNotes notes;
  private final Clocks clocks;

  ContactBereavedFamily(OversightNotes notes, Clocks clocks) {
    this.notes = notes;
    this.clocks = clocks;
  }

  @Override
  public boolean addsToLockedRecord() {
    return true;
  }

  @Override
  public Map<String, ?> open(Step step) {
    return Map.of(
        "people",
        step.usersIn(
            "hsb-team-manager", "hsb-social-worker", "hsb-family-support", "hsb-practitioner"),
        "contactedOn",
        clocks.today());
  }

  @Override
  public void submit(Form form, Step step) {
    notes.refuseTheFuture("contactedOn", form.contactedOn());
    notes.keep(
        step,
        form,
        "Contact bereaved family",
        "The family hears from one named person; somebody was in touch.");
  }
}
