package org.hsbpathway.intervention;

import static org.hsbpathway.casefile.Markdown.plain;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Locale;

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

  static String review(Intervention work, boolean hold) {
    var lines = new ArrayList<String>();
    lines.add(work(work, hold));
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
