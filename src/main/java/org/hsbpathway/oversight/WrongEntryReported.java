package org.hsbpathway.oversight;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.deadline.Deadlines;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.NamedCase;
import org.hsbpathway.workflow.ProcessVariable;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/** Something is wrong with the record; hours count from the moment somebody here knew. */
@Component
class WrongEntryReported implements FormStep<WrongEntryReported.Form> {

  enum Kind {
    WRONG_CHILD("Something about another child lies in this record."),
    WRONG_FACT("Something in this record is not true."),
    WRONG_RECEIVER("Something reached somebody it should not have reached."),
    LOST("Something is lost or was open to be read.");

    private final String sentence;

    Kind(String sentence) {
      this.sentence = sentence;
    }

    String sentence() {
      return sentence;
    }
  }

  record Form(
      @NotBlank String caseReference,
      @NotNull Kind kind,
      @NotBlank String what,
      @NotBlank String seenBy,
      @NotNull Instant knownAt,
      String stopped) {}

  static final ProcessVariable<Instant> REPORT_DUE = ProcessVariable.due("dataBreachReportDue");

  private final NamedCase named;
  private final OversightNotes notes;
  private final Clocks clocks;
  private final Deadlines deadlines;
  private final Clock clock;

  WrongEntryReported(
      NamedCase named, OversightNotes notes, Clocks clocks, Deadlines deadlines, Clock clock) {
    this.named = named;
    this.notes = notes;
    this.clocks = clocks;
    this.deadlines = deadlines;
    this.clock = clock;
  }

  @Override
  public boolean addsToLockedRecord() {
    return true;
  }

  @Override
  public Map<String, ?> open(Step step) {
    return Map.of("knownAt", clock.instant().toString());
  }

  @Override
  public void submit(Form form, Step step) {
    named.beginAlsoAfterDeath(form.caseReference(), step);
    if (form.knownAt().isAfter(clock.instant())) {
      throw new Refusal("knownAt", "When somebody here first knew: this lies in the future.");
    }
    notes.keep(step, form, "Wrong entry reported", form.kind().sentence());
    step.set(REPORT_DUE, clocks.dueAt("dataBreachReport", form.knownAt()));
    // The hours run whether or not anybody has found time to assess it.
    deadlines.startBeside(step.caseReference(), "dataBreachReport", form.knownAt(), step.user());
  }
}
