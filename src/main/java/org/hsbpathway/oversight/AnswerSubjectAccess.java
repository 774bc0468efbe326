package org.hsbpathway.oversight;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/** Keeps how a request for access was answered, by two people. */
@Component
class AnswerSubjectAccess implements FormStep<AnswerSubjectAccess.Form> {

  enum Answer {
    ALL,
    PART,
    NOTHING
  }

  record Form(
      @NotNull LocalDate answeredOn,
      @NotNull Answer answer,
      String reasons,
      @NotBlank String redactedBy,
      @NotBlank String checkedBy,
      boolean copyKept,
      String lateBecause) {}

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);

  private final OversightNotes notes;
  private final Clocks clocks;

  AnswerSubjectAccess(OversightNotes notes, Clocks clocks) {
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
        "answerBy",
        "To be answered by **" + DAY.format(answerBy(step)) + "**.",
        "people",
        step.usersIn("hsb-info-governance", "hsb-team-manager", "hsb-social-worker"),
        "answeredOn",
        clocks.today());
  }

  private LocalDate answerBy(Step step) {
    var request = notes.given(step, "holdRequested");
    return clocks.dueOn(
        HoldRequested.Extent.valueOf(request.get("extent").toString()).clock(),
        LocalDate.parse(request.get("receivedOn").toString()));
  }

  @Override
  public void submit(Form form, Step step) {
    notes.refuseTheFuture("answeredOn", form.answeredOn());
    if (form.redactedBy().equals(form.checkedBy())) {
      throw new Refusal("checkedBy", "Who checked it: somebody else than who took it out.");
    }
    if (form.answeredOn().isAfter(answerBy(step)) && form.lateBecause() == null) {
      throw new Refusal("lateBecause", "It was answered later than the date: please say why.");
    }
    notes.keep(
        step, form, "Answer subject access", "The request for access to the record was answered.");
  }
}
