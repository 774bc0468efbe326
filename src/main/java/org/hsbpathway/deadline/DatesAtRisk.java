package org.hsbpathway.deadline;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static org.springframework.web.util.HtmlUtils.htmlEscape;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Sight;
import org.hsbpathway.clock.WorkingDays;
import org.hsbpathway.workflow.EmptyGroups;
import org.hsbpathway.workflow.Pages;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The page a manager reads on Friday afternoon: every date that has passed, comes near or stands
 * still, why it is what it is, and who has the step. It orders by date and says nothing about which
 * child matters more.
 */
@Component
class DatesAtRisk {

  private static final String STYLE =
      Pages.TABLES
          + """
            td:first-child, td:nth-child(3) { white-space: nowrap; }
            table { table-layout: fixed; } th { box-sizing: border-box; } th:nth-child(1) { width: 19%; } th:nth-child(2) { width: 16%; } th:nth-child(3) { width: 18%; } th:nth-child(4) { width: 28%; }
            @media print { body { margin: 0; font-size: 9pt; } .screen { display: none; } a { color: inherit; text-decoration: none; } tr { break-inside: avoid; } }
            """;

  /** Working days ahead that somebody plans on a Friday. */
  private static final int SOON = 5;

  private final StoredDeadlines deadlines;
  private final Why why;
  private final TaskService tasks;
  private final IdentityService identity;
  private final Sight sight;
  private final LastSeen lastSeen;
  private final EmptyGroups emptyGroups;
  private final WorkingDays workingDays;
  private final Clock clock;

  DatesAtRisk(
      StoredDeadlines deadlines,
      Why why,
      TaskService tasks,
      IdentityService identity,
      Sight sight,
      LastSeen lastSeen,
      EmptyGroups emptyGroups,
      WorkingDays workingDays,
      Clock clock) {
    this.deadlines = deadlines;
    this.why = why;
    this.tasks = tasks;
    this.identity = identity;
    this.sight = sight;
    this.lastSeen = lastSeen;
    this.emptyGroups = emptyGroups;
    this.workingDays = workingDays;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  String pageFor(String reader) {
    var now = clock.instant();
    var near = seen(deadlines.atRisk(now), reader);
    var soon = workingDays.plus(WorkingDays.dateOf(now), SOON);
    // Whoever has many steps is looked for once.
    var people = new HashMap<String, LastSeen.Seen>();
    Function<Task, String> quiet =
        step -> lastSeen.inWords(people.computeIfAbsent(step.getAssignee(), lastSeen::of), step);
    var groups =
        identity.createGroupQuery().list().stream()
            .collect(toMap(Group::getId, group -> inWords(group)));
    Function<Deadline, String> with = date -> with(date, quiet, groups);
    return Pages.page(
        "Dates at risk",
        STYLE,
        "<p>"
            + Ledger.DAY.format(WorkingDays.dateOf(now))
            + ". Nothing here decides anything: it says where to look."
            + "<span class=screen> <a href='/ended'>How cases ended</a> · <a href='/audit'>Who has looked at a record</a></span></p>"
            + nobodyIsThere()
            + section(
                "Passed",
                "The step is still to be done.",
                near.stream().filter(one -> hasPassed(one, now)),
                with)
            + section(
                "Coming near",
                "Still in time, and due by " + Ledger.DAY.format(soon) + ".",
                near.stream().filter(one -> !hasPassed(one, now) && !isAfter(one, soon)),
                with)
            + section(
                "Further ahead",
                "Half the time has gone, or as much as the settings say.",
                near.stream().filter(one -> isAfter(one, soon)),
                with)
            + section(
                "Standing still",
                "Paused by somebody; how long it took stays visible.",
                seen(deadlines.findByStateOrderByDueAt(Deadline.State.PAUSED), reader).stream(),
                with));
  }

  /** What nobody could do today is not found out on the day. */
  private String nobodyIsThere() {
    return emptyGroups.inSentences().stream()
        .map(
            sentence ->
                "<p><strong>"
                    + htmlEscape(sentence, "UTF-8")
                    + "</strong> Ask an administrator to add somebody.</p>")
        .collect(joining());
  }

  private static String inWords(Group group) {
    return group.getName() == null ? group.getId() : group.getName();
  }

  private List<Deadline> seen(List<Deadline> dates, String reader) {
    var degrees = new HashMap<CaseReference, Boolean>();
    return dates.stream()
        .filter(
            one ->
                degrees.computeIfAbsent(
                    one.caseReference(), reference -> sight.isFull(reader, reference)))
        .toList();
  }

  private static boolean hasPassed(Deadline deadline, Instant now) {
    return deadline.dueAt().isBefore(now);
  }

  private static boolean isAfter(Deadline deadline, LocalDate day) {
    return WorkingDays.dateOf(deadline.dueAt()).isAfter(day);
  }

  private String section(
      String title, String about, Stream<Deadline> dates, Function<Deadline, String> with) {
    var rows = dates.map(date -> row(date, with)).toList();
    return "<h2>"
        + title
        + " ("
        + rows.size()
        + ")</h2>"
        + (rows.isEmpty()
            ? "<p>None.</p>"
            : "<table><caption>"
                + about
                + "</caption><tr><th>Case<th>What<th>Due<th>Why<th>With"
                + String.join("", rows)
                + "</table>");
  }

  private String row(Deadline deadline, Function<Deadline, String> with) {
    return Stream.of(
            "<a href='"
                + DatesOfCaseController.ADDRESS
                + deadline.caseReference()
                + "'>"
                + deadline.caseReference()
                + "</a>",
            what(deadline),
            Ledger.DAY.format(WorkingDays.dateOf(deadline.dueAt())),
            htmlEscape(why.of(deadline))
                + "<small>"
                + htmlEscape(why.source(deadline))
                + "</small>",
            htmlEscape(with.apply(deadline)))
        .collect(joining("<td>", "<tr><td>", "\n"));
  }

  private String what(Deadline deadline) {
    var step = htmlEscape(deadline.step().orElseGet(() -> why.name(deadline)));
    return deadline.task().map(task -> link(task, step)).orElse(step);
  }

  /** Leads to a task in Tasklist. */
  static String link(String task, String step) {
    return "<a href='/camunda/app/tasklist/default/#/?task="
        + htmlEscape(task)
        + "'>"
        + step
        + "</a>";
  }

  /** Whoever has the task, else whom it is offered to. */
  private String with(Deadline deadline, Function<Task, String> quiet, Map<String, String> groups) {
    return deadline
        .task()
        .flatMap(id -> Optional.ofNullable(tasks.createTaskQuery().taskId(id).singleResult()))
        .map(
            task ->
                task.getAssignee() != null
                    ? task.getAssignee() + quiet.apply(task)
                    : "nobody yet, offered to " + offered(task.getId(), groups))
        .orElse("no step yet");
  }

  /** People by name first, then the groups as they are called. */
  private String offered(String task, Map<String, String> groups) {
    var links = tasks.getIdentityLinksForTask(task);
    return Stream.concat(
            links.stream().map(IdentityLink::getUserId).filter(Objects::nonNull).sorted(),
            links.stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .map(group -> groups.getOrDefault(group, group))
                .sorted())
        .collect(joining(", "));
  }
}
