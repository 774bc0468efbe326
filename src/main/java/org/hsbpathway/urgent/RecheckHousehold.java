package org.hsbpathway.urgent;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hsbpathway.casefile.CaseNotes;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Supervisors;
import org.hsbpathway.casefile.YesNoNotKnown;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/** Everybody who lives with the child and everybody who supervises is looked at again today. */
@Component
class RecheckHousehold implements FormStep<RecheckHousehold.Form> {

  /** What the person who is named is to the child. */
  enum RelationToChild {
    PARENT_CARER,
    SIBLING,
    RELATIVE,
    FAMILY_FRIEND,
    PROFESSIONAL,
    PEER,
    OTHER
  }

  /** Whether the child is safe at home tonight. */
  enum Safe {
    AS_IT_IS,
    WITH_CHANGES,
    NO
  }

  record Form(
      @NotNull YesNoNotKnown personKnown,
      RelationToChild relation,
      List<String> supervisors,
      @NotNull YesNoNotKnown contactTonight,
      @NotNull Safe safe,
      @NotBlank String otherChildren,
      @NotBlank String reason) {

    Form {
      supervisors = supervisors == null ? List.of() : supervisors;
    }

    /** A plan that loses a supervisor changes, whatever else was found. */
    HouseholdOutcome outcome() {
      if (safe == Safe.NO) {
        return HouseholdOutcome.NOT_SAFE;
      }
      return safe == Safe.WITH_CHANGES || !supervisors.isEmpty()
          ? HouseholdOutcome.SAFE_WITH_CHANGES
          : HouseholdOutcome.SAFE_AS_IT_IS;
    }
  }

  private final Supervisors supervisors;
  private final Alarm alarm;
  private final Reports reports;
  private final CaseNotes notes;

  RecheckHousehold(Supervisors supervisors, Alarm alarm, Reports reports, CaseNotes notes) {
    this.supervisors = supervisors;
    this.alarm = alarm;
    this.reports = reports;
    this.notes = notes;
  }

  @Override
  public Map<String, ?> open(Step step) {
    return Map.of(
        "report",
        reports.inWords(step),
        "supervisorChoices",
        supervisors.trustedIn(step.caseReference()).stream()
            .map(name -> new Step.Option(name, name))
            .toList());
  }

  @Override
  public void submit(Form form, Step step) {
    var reference = step.caseReference();
    form.supervisors().forEach(name -> supervisors.bar(reference, name, step.user()));
    sayWhy(form, reference, step.user());
    var answers = new LinkedHashMap<String, Object>();
    answers.put("personKnown", form.personKnown());
    answers.put("relation", form.relation());
    answers.put("supervisors", form.supervisors());
    answers.put("contactTonight", form.contactTonight());
    answers.put("safe", form.safe());
    answers.put("otherChildren", form.otherChildren());
    answers.put("reason", form.reason());
    notes.write(
        reference, "recheckHousehold", "The household was looked at again", answers, step.user());
    step.set(HouseholdOutcome.VARIABLE, form.outcome());
  }

  private void sayWhy(Form form, CaseReference reference, String by) {
    switch (form.outcome()) {
      case SAFE_WITH_CHANGES ->
          alarm.planMustChange(
              reference,
              form.supervisors().isEmpty()
                  ? "The household was looked at again: the child is safe at home when the plan changes."
                  : "The household was looked at again: somebody who supervised may not any more.",
              by);
      case NOT_SAFE ->
          alarm.dangerNow(
              reference,
              "The household was looked at again: the child is not safe at home tonight.",
              by);
      case SAFE_AS_IT_IS -> {}
    }
  }
}
