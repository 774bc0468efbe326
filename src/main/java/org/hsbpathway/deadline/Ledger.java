package org.hsbpathway.deadline;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Markdown;
import org.hsbpathway.clock.WorkingDays;
import org.hsbpathway.workflow.TaskNote;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The clocks of a case as people read them, and the one of a task as the last line of its head. */
@Component
@Transactional(readOnly = true)
class Ledger implements TaskNote {

  static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.UK);

  private final Deadlines deadlines;
  private final Why why;

  Ledger(Deadlines deadlines, Why why) {
    this.deadlines = deadlines;
    this.why = why;
  }

  @Override
  public Optional<String> of(String task) {
    return deadlines.ofTask(task).map(this::line);
  }

  /**
   * The clocks of the case that have not ended, each with its reason and what people wrote: only
   * for a step whose readers read the record.
   */
  String open(CaseReference caseReference) {
    return inFull(caseReference, one -> one.state() != Deadline.State.ENDED);
  }

  /** Those that have ended, in the same way. */
  String ended(CaseReference caseReference) {
    return inFull(caseReference, one -> one.state() == Deadline.State.ENDED);
  }

  private String inFull(CaseReference caseReference, Predicate<Deadline> which) {
    var lines =
        deadlines.of(caseReference).stream()
            .filter(which)
            .map(one -> "* " + line(one) + written(one))
            .collect(joining("\n"));
    return lines.isEmpty() ? "None." : lines;
  }

  private static String written(Deadline deadline) {
    return deadline.facts().stream()
        .filter(fact -> fact.reason() != null)
        .map(
            fact ->
                "\n  * "
                    + DAY.format(WorkingDays.dateOf(fact.at()))
                    + ", "
                    + Markdown.plain(fact.stated())
                    + ": "
                    + Markdown.plain(fact.reason()))
        .collect(joining());
  }

  String line(Deadline deadline) {
    return Markdown.plain(why.of(deadline)) + " (" + Markdown.plain(why.source(deadline)) + ")";
  }

  String shortly(Deadline deadline) {
    LocalDate due = WorkingDays.dateOf(deadline.dueAt());
    return why.name(deadline)
        + (deadline.state() == Deadline.State.PAUSED ? ", paused" : ", due " + DAY.format(due));
  }
}
