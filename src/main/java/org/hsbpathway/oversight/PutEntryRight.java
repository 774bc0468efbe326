package org.hsbpathway.oversight;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Corrections;
import org.hsbpathway.casefile.DatePrecision;
import org.hsbpathway.casefile.Incident;
import org.hsbpathway.casefile.IncidentStatus;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.casefile.YesNoNotKnown;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.NamedCase;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/**
 * Moves an entry to the record it belongs to, puts a date of birth or an incident right, or keeps
 * the correction beside the entry.
 */
@Component
class PutEntryRight implements FormStep<PutEntryRight.Form> {

  enum How {
    MOVED("An entry was moved to the record it belongs to."),
    CORRECTED("An entry was corrected; what stood before is kept."),
    ELSEWHERE("Something outside this record was put right.");

    private final String sentence;

    How(String sentence) {
      this.sentence = sentence;
    }
  }

  /** What is corrected: a fact that the ages rest on, or anything else. */
  enum About {
    DATE_OF_BIRTH,
    INCIDENT,
    SOMETHING_ELSE
  }

  record Form(
      @NotNull How how,
      String entry,
      String rightCase,
      About about,
      LocalDate dateOfBirth,
      YesNoNotKnown dobCertain,
      Integer incident,
      LocalDate occurredFrom,
      DatePrecision precision,
      LocalDate occurredTo,
      IncidentStatus status,
      @Size(max = 500) String knownFrom,
      String correction,
      @NotBlank String done) {

    /** When the incident happened; nothing said means that the dates are right. */
    private Incident.Period period() {
      return occurredFrom == null && occurredTo == null && precision == null
          ? null
          : new Incident.Period(occurredFrom, occurredTo, precision);
    }
  }

  private final WrongEntries entries;
  private final Corrections corrections;
  private final AgesForPolice ages;
  private final NamedCase named;
  private final OversightNotes notes;

  PutEntryRight(
      WrongEntries entries,
      Corrections corrections,
      AgesForPolice ages,
      NamedCase named,
      OversightNotes notes) {
    this.entries = entries;
    this.corrections = corrections;
    this.ages = ages;
    this.named = named;
    this.notes = notes;
  }

  @Override
  public boolean addsToLockedRecord() {
    return true;
  }

  @Override
  public Map<String, ?> open(Step step) {
    return Map.of(
        "report", entries.report(step),
        "entries", entries.of(step.caseReference()),
        "incidents", entries.incidentsOf(step.caseReference()),
        "standing", corrections.inWords(step.caseReference()));
  }

  @Override
  public void submit(Form form, Step step) {
    if (form.how() == How.MOVED) {
      move(form, step);
    }
    var changed = form.how() == How.CORRECTED ? correct(form, step) : List.<CaseReference>of();
    step.set(CorrectionOutcome.VARIABLE, ages.changedIn(changed, step.user()));
    notes.keep(step, form, "Put entry right", form.how().sentence);
  }

  /** The cases in which an age now decides otherwise. */
  private List<CaseReference> correct(Form form, Step step) {
    var reference = step.caseReference();
    if (form.about() == About.SOMETHING_ELSE) {
      return List.of();
    }
    var source = new Corrections.Source(form.knownFrom(), step.user());
    if (form.about() == About.DATE_OF_BIRTH) {
      var estimated = form.dobCertain() != YesNoNotKnown.YES;
      return corrections.born(reference, form.dateOfBirth(), estimated, source);
    }
    return corrections.happened(reference, form.incident(), form.period(), form.status(), source)
        ? List.of(reference)
        : List.of();
  }

  private void move(Form form, Step step) {
    var right = named.findAlsoAfterDeath("rightCase", form.rightCase()).caseReference();
    if (right.equals(step.caseReference())) {
      throw new Refusal("rightCase", "The case it belongs to: this is the case it lies in.");
    }
    entries.move(form.entry(), step.caseReference(), right, step.user());
  }
}
