package org.hsbpathway.casefile;

import static java.util.stream.Collectors.joining;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.hsbpathway.clock.WorkingDays;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * "Where are we now" as the head of every form: a worker who has never seen the case understands it
 * in a minute.
 *
 * <p>It is Markdown, computed when a form opens and stored nowhere.
 */
@Component
public class CaseSummary {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);
  private static final int DATES_SHOWN = 3;

  private final CaseFiles files;
  private final Incidents incidents;
  private final Standing standing;
  private final DirectWork directWork;
  private final Clock clock;

  CaseSummary(
      CaseFiles files, Incidents incidents, Standing standing, DirectWork directWork, Clock clock) {
    this.directWork = directWork;
    this.files = files;
    this.incidents = incidents;
    this.standing = standing;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public String of(CaseReference caseReference) {
    var file = files.of(caseReference);
    var facts = standing.all(caseReference);
    var today = WorkingDays.dateOf(clock.instant());
    var lines = new ArrayList<String>();
    lines.add("**" + who(file, today) + "** · " + caseReference + " · " + file.status().label());
    file.child()
        .map(Child::mustNotKnowAddress)
        .filter(names -> !names.isEmpty())
        .ifPresent(
            names ->
                lines.add(
                    "**Must not know the address:** "
                        + names.stream().map(Markdown::plain).collect(joining(", "))));
    lines.add(
        facts.containsKey(Fact.BEHAVIOUR)
            ? "A team manager found that this was not harmful sexual behaviour; the record is kept"
            : behaviour(file, incidents.of(caseReference)));
    if (facts.containsKey(Fact.IMMEDIATE_DANGER)) {
      lines.add(
          "**Somebody is in danger now:** " + Markdown.plain(facts.get(Fact.IMMEDIATE_DANGER)));
    }
    lines.add(
        "Supervision: "
            + words(facts.get(Fact.SUPERVISION_LEVEL), "not agreed yet")
            + " · Safety plan: "
            + planInWords(facts.get(Fact.SAFETY_PLAN))
            + (facts.containsKey(Fact.PLAN_HOLDER)
                ? ", held by " + Markdown.plain(facts.get(Fact.PLAN_HOLDER))
                : ""));
    if (facts.containsKey(Fact.SAME_INCIDENT)) {
      lines.add("In the same incident: " + casesBeside(facts.get(Fact.SAME_INCIDENT)));
    }
    if (facts.containsKey(Fact.STRICTER_THAN_PLAN)) {
      lines.add(
          "**Stricter than the safety plan and in force now:** "
              + labels(
                  Stream.of(facts.get(Fact.STRICTER_THAN_PLAN).split(","))
                      .map(BailCondition::valueOf)));
    }
    lines.add(
        "Police: " + words(facts.get(Fact.POLICE_STATUS), "nothing recorded yet") + hold(facts));
    lines.addAll(LifeInWords.of(file, facts));
    if (facts.containsKey(Fact.SAFER_OPTION)) {
      lines.add(
          "Professionals disagree; until it is settled: "
              + Markdown.plain(facts.get(Fact.SAFER_OPTION)));
    }
    if (YesNoNotKnown.YES.name().equals(facts.get(Fact.TELLING_WITHHELD))) {
      lines.add("**The family is not told yet:** talks and letters wait until a manager lifts it");
    }
    if (facts.containsKey(Fact.TAKING_PART)) {
      lines.add("Taking part: " + takingPart(facts.get(Fact.TAKING_PART)));
    }
    if (YesNoNotKnown.YES.name().equals(facts.get(Fact.LEGAL_HOLD))) {
      lines.add("On hold: nothing of this record is destroyed; corrections are written beside");
    }
    directWork.inWords(caseReference).ifPresent(how -> lines.add("Work with the child: " + how));
    var dates = nextDates(facts, today);
    if (!dates.isEmpty()) {
      lines.add("Next: " + dates);
    }
    if (facts.containsKey(Fact.CHILD_WORDS)) {
      lines.add("In the child's words: " + Markdown.plain(facts.get(Fact.CHILD_WORDS)));
    }
    return String.join("  \n", lines);
  }

  /**
   * One series of discussions for all of them, but nothing of what was said about another child.
   */
  private String casesBeside(String references) {
    return Stream.of(references.split(","))
        .map(CaseReference::new)
        .map(
            other ->
                other
                    + standing
                        .dateOf(other, Fact.STRATEGY_LAST_HELD)
                        .map(day -> ", discussed on " + DAY.format(day))
                        .orElse(", not discussed yet")
                    + standing
                        .dateOf(other, Fact.STRATEGY_RECONVENES_ON)
                        .map(day -> ", again on " + DAY.format(day))
                        .orElse(""))
        .collect(joining("; "));
  }

  private static String who(CaseFile file, LocalDate today) {
    return file.child()
        .map(child -> Markdown.plain(child.name()) + ", " + age(child, today))
        .orElseGet(
            () ->
                "Child not named" + file.ageBand().map(band -> ", age " + band.label()).orElse(""));
  }

  private static String age(Child child, LocalDate today) {
    return child
        .ageOn(today)
        .map(
            age ->
                child.dobEstimated()
                    ? "about "
                        + age
                        + " (age uncertain: treat as possibly under 10 and possibly 10 or over)"
                    : "age " + age)
        .orElse("age not known");
  }

  private static String behaviour(CaseFile file, List<Incident> incidents) {
    if (incidents.isEmpty()) {
      return "Concern about sexual behaviour; no incident recorded yet";
    }
    var what = incidents.stream().flatMap(incident -> incident.contactTypes().stream()).distinct();
    var where = incidents.stream().flatMap(incident -> incident.settings().stream()).distinct();
    var ages =
        file.child()
            .map(
                child ->
                    incidents.stream()
                        .map(incident -> incident.ageOf(child).inWords())
                        .distinct()
                        .collect(joining("; ", ", age then ", "")))
            .orElse("");
    return "Behaviour: "
        + (incidents.size() == 1 ? "1 incident" : incidents.size() + " incidents")
        + " ("
        + incidents.stream()
            .map(incident -> incident.status().inWords())
            .distinct()
            .collect(joining(", "))
        + "): "
        + labels(what)
        + "; "
        + labels(where)
        + ages;
  }

  private static String takingPart(String answer) {
    return switch (answer) {
      case "CHILD_DECIDES" -> "the child decided so, without the parents";
      case "LEFT" -> "the family has left and knows how to come back";
      default -> "they say no; it is being talked over";
    };
  }

  private static String hold(Map<Fact, String> facts) {
    return OffenceHold.isInForce(facts)
        ? ", do not discuss the alleged behaviour with the child"
            + (facts.containsKey(Fact.LAST_WELFARE_WORK_ON)
                ? "; what goes on meanwhile was written down on "
                    + DAY.format(LocalDate.parse(facts.get(Fact.LAST_WELFARE_WORK_ON)))
                : "")
        : "";
  }

  private static String nextDates(Map<Fact, String> facts, LocalDate today) {
    record Next(Fact fact, LocalDate day) {}
    return facts.entrySet().stream()
        .filter(entry -> entry.getKey().isDay() && !entry.getKey().isPast())
        .map(entry -> new Next(entry.getKey(), LocalDate.parse(entry.getValue())))
        .filter(next -> !next.day().isBefore(today) || next.fact() == Fact.SAFETY_PLAN_REVIEW_ON)
        .sorted(Comparator.comparing(Next::day))
        .limit(DATES_SHOWN)
        .map(
            next ->
                words(next.fact().name().replaceAll("_ON$", ""), "")
                    + (next.day().isBefore(today) ? " overdue since " : " ")
                    + DAY.format(next.day()))
        .collect(joining(" · "));
  }

  private static String labels(Stream<? extends Labelled> codes) {
    return codes.map(Labelled::label).collect(joining(", "));
  }

  /** Where the safety plan stands. */
  private static String planInWords(String status) {
    return "VERBAL_AGREED".equals(status)
        ? "agreed by word of mouth"
        : words(status, "not started");
  }

  private static String words(String code, String otherwise) {
    return code == null ? otherwise : Markdown.plain(Codes.inWords(code));
  }
}
