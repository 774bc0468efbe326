package org.hsbpathway.oversight;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.retention.RecordCopies;
import org.hsbpathway.sharing.Recipient;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/** A person hands the copy over that two people went through, or says why nothing is given. */
@Component
class AnswerSubjectAccess implements FormStep<AnswerSubjectAccess.Form> {

  enum Answer {
    COPY,
    NOTHING
  }

  enum To {
    CHILD(Recipient.CHILD),
    PARENT(Recipient.OWN_PARENTS);

    private final Recipient recipient;

    To(Recipient recipient) {
      this.recipient = recipient;
    }
  }

  enum How {
    BY_HAND,
    POST,
    SECURE_EMAIL
  }

  record Form(
      @NotNull LocalDate answeredOn,
      @NotNull Answer answer,
      String reasons,
      To givenTo,
      @Size(max = 200) String recipientName,
      How givenHow,
      boolean identitySeen,
      String lateBecause) {}

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);

  private final RecordCopies copies;
  private final OversightNotes notes;
  private final Clocks clocks;

  AnswerSubjectAccess(RecordCopies copies, OversightNotes notes, Clocks clocks) {
    this.copies = copies;
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
        "draft",
        copies.inWords(step.run()),
        "documents",
        copies.papersInWords(step.run()),
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
    if (form.answeredOn().isAfter(answerBy(step)) && form.lateBecause() == null) {
      throw new Refusal("lateBecause", "It was answered later than the date: please say why.");
    }
    if (form.answer() == Answer.NOTHING) {
      if (form.reasons() == null || form.reasons().isBlank()) {
        throw new Refusal("reasons", "Say why nothing is given, and on what ground.");
      }
    } else {
      handOver(form, step);
    }
    notes.keep(
        step, form, "Answer subject access", "The request for access to the record was answered.");
  }

  private void handOver(Form form, Step step) {
    if (form.givenTo() == null || form.recipientName() == null || form.recipientName().isBlank()) {
      throw new Refusal("recipientName", "Say to whom the copy is given.");
    }
    if (form.givenHow() == null) {
      throw new Refusal("givenHow", "Say how the copy is given.");
    }
    if (!form.identitySeen()) {
      throw new Refusal(
          "identitySeen", "Be sure who asks first; until then the clock can be paused.");
    }
    copies.handOver(
        step.run(),
        form.givenTo().recipient,
        form.recipientName(),
        form.givenHow().name(),
        step.user());
  }
}
