package org.hsbpathway.intervention;

import static java.util.stream.Collectors.joining;
import static org.hsbpathway.casefile.Markdown.plain;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hsbpathway.casefile.AgreedWork;
import org.hsbpathway.casefile.ModuleFamily;

/** What is known already, in a few lines at the head of a form, so that nobody is asked twice. */
final class InWords {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

  private InWords() {}

  static String waiting(Intervention work, LocalDate today) {
    var days = work.waited(today);
    return "**Waiting since** "
        + day(work.openedOn())
        + ": "
        + days
        + (days == 1 ? " day" : " days")
        + " since the plan";
  }

  /** What the plan agreed, for whoever begins the work. */
  static String agreed(AgreedWork agreed) {
    return "**The plan agreed:** "
        + areas(agreed).stream().map(ModuleFamily::label).collect(joining(", "))
        + " · "
        + agreed.plannedSessions()
        + (agreed.plannedSessions() == 1 ? " session" : " sessions")
        + " · "
        + (agreed.where().dayAndTime() == null
            ? "day and time not known yet"
            : plain(agreed.where().dayAndTime()));
  }

  /** The areas that the plan agreed, each with the sessions held on it so far. */
  static String areas(Intervention work, AgreedWork agreed) {
    return "**Areas the plan agreed:** "
        + areas(agreed).stream()
            .map(area -> area.label() + " (" + sessions(work.sessionsOn(area)) + ")")
            .collect(joining(", "));
  }

  private static List<ModuleFamily> areas(AgreedWork agreed) {
    return agreed.modules().stream().map(ModuleFamily::valueOf).toList();
  }

  private static String sessions(long held) {
    return held == 0 ? "not yet" : held == 1 ? "1 session" : held + " sessions";
  }

  static String work(Intervention work, boolean hold) {
    var lines = new ArrayList<String>();
    lines.add(
        "**Practitioner:** "
            + plain(work.practitioner())
            + " · **Planned:** "
            + day(work.nextSessionOn())
            + ", "
            + work.nextModule().label());
    lines.add(
        "**Sessions:** "
            + work.sessionsHeld()
            + " held, "
            + work.sessionsMissed()
            + " missed · **Review** after "
            + (6 - work.heldSinceReview() <= 1
                ? "this session"
                : 6 - work.heldSinceReview() + " more sessions")
            + ", by "
            + day(work.reviewDueOn())
            + " at the latest");
    if (work.consecutiveMissed() > 0) {
      lines.add("**Missed in a row:** " + work.consecutiveMissed());
    }
    if (hold) {
      lines.add("**The police hold is on: no work on the impact of the alleged incident.**");
    }
    return String.join("  \n", lines);
  }

  static String review(Intervention work, Optional<AgreedWork> agreed, boolean hold) {
    var lines = new ArrayList<String>();
    lines.add(work(work, hold));
    agreed.ifPresent(plan -> lines.add(areas(work, plan)));
    work.goals().forEach(goal -> lines.add("- " + plain(goal) + ": " + lastProgress(work, goal)));
    return String.join("\n\n", lines);
  }

  private static String lastProgress(Intervention work, String goal) {
    return work.sessions().stream()
        .flatMap(session -> session.progress().stream())
        .filter(progress -> progress.goal().equals(goal))
        .map(progress -> progress.progress().name().toLowerCase(Locale.UK))
        .reduce((earlier, later) -> later)
        .orElse("not looked at yet");
  }

  static String pause(Intervention work) {
    return "**Practitioner:** "
        + plain(work.practitioner())
        + work.pausedUntil().map(until -> " · **Paused until** " + day(until)).orElse("");
  }

  private static String day(LocalDate day) {
    return DAY.format(day);
  }
}
