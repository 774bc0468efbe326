package org.hsbpathway.deadline;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;
import static org.springframework.web.util.HtmlUtils.htmlEscape;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.clock.WorkingDays;
import org.hsbpathway.workflow.Pages;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Every date of one case and why it is what it is, for whoever works on the case. */
@Component
class DatesOfCase {

  private static final String STYLE =
      Pages.TABLES
          + """
            table { table-layout: fixed; } th:nth-child(1) { width: 28%; } th:nth-child(2) { width: 16%; }
            @media print { body { margin: 0; font-size: 9pt; } a { color: inherit; text-decoration: none; } tr { break-inside: avoid; } }
            """;

  private final Deadlines deadlines;
  private final Why why;
  private final TaskService tasks;

  DatesOfCase(Deadlines deadlines, Why why, TaskService tasks) {
    this.deadlines = deadlines;
    this.why = why;
    this.tasks = tasks;
  }

  @Transactional(readOnly = true)
  String page(CaseReference reference) {
    var all = deadlines.of(reference);
    var seen =
        tasks.createTaskQuery().processInstanceBusinessKey(reference.value()).list().stream()
            .map(Task::getId)
            .collect(toSet());
    return Pages.page(
        "Dates of " + reference,
        STYLE,
        "<p>A date reminds and decides nothing.</p>"
            + section(
                "Open",
                all.stream()
                    .filter(one -> one.state() == Deadline.State.RUNNING)
                    .sorted(Comparator.comparing(Deadline::dueAt))
                    .toList(),
                seen)
            + section(
                "Standing still",
                all.stream().filter(one -> one.state() == Deadline.State.PAUSED).toList(),
                seen)
            + section(
                "Ended",
                all.stream().filter(one -> one.state() == Deadline.State.ENDED).toList(),
                Set.of()));
  }

  private String section(String title, List<Deadline> dates, Set<String> seen) {
    return "<h2>"
        + title
        + " ("
        + dates.size()
        + ")</h2>"
        + (dates.isEmpty()
            ? "<p>None.</p>"
            : "<table><tr><th scope=col>What<th scope=col>Due<th scope=col>Why"
                + dates.stream().map(date -> row(date, seen)).collect(joining())
                + "</table>");
  }

  private String row(Deadline deadline, Set<String> seen) {
    return Stream.of(
            what(deadline, seen),
            Ledger.DAY.format(WorkingDays.dateOf(deadline.dueAt()))
                + (deadline.state() == Deadline.State.RUNNING && deadlines.isLate(deadline)
                    ? "<small>passed</small>"
                    : ""),
            htmlEscape(why.of(deadline))
                + "<small>"
                + htmlEscape(why.source(deadline))
                + "</small>")
        .collect(joining("<td>", "\n<tr><td>", ""));
  }

  /** A step that waits and that the reader sees leads there. */
  private String what(Deadline deadline, Set<String> seen) {
    var step = htmlEscape(deadline.step().orElseGet(() -> why.name(deadline)));
    return deadline
        .task()
        .filter(seen::contains)
        .map(task -> DatesAtRisk.link(task, step))
        .orElse(step);
  }
}
