package org.hsbpathway.planning;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hsbpathway.casefile.Days;
import org.hsbpathway.casefile.ModuleFamily;
import org.hsbpathway.casefile.Refusal;

/**
 * The one-to-one work: goals in the child's words, areas of work, by whom, where and from when.
 *
 * @param dayAndTime null where it is not known yet
 * @param transport how the child gets there; null where it is not known yet
 */
record InterventionPlan(
    List<InterventionPlan.Goal> goals,
    List<ModuleFamily> modules,
    String practitioner,
    LocalDate startBy,
    String waitReason,
    Integer plannedSessions,
    String place,
    String dayAndTime,
    String transport) {

  private static final int MOST_GOALS = 5;
  private static final int LONGEST_GOALS = 1000;

  /** What the child wants, and what we call it. */
  record Goal(String childGoal, String professionalGoal) {}

  InterventionPlan {
    goals = goals == null ? List.of() : List.copyOf(goals);
    modules = modules == null ? List.of() : List.copyOf(modules);
  }

  /** The goals in the child's words, one a line, for whoever works with the child. */
  String childGoals() {
    var words = goals.stream().map(Goal::childGoal).collect(Collectors.joining("\n"));
    return words.substring(0, Math.min(words.length(), LONGEST_GOALS));
  }

  /**
   * Refuses a plan that nobody could begin.
   *
   * @param latestStart the day by which work starts without a reason for waiting
   */
  InterventionPlan checked(
      boolean onHold, Set<String> linkedChildWorkers, LocalDate meetingOn, LocalDate latestStart) {
    if (goals.isEmpty() || goals.size() > MOST_GOALS) {
      throw new Refusal("goals", "Write one to five goals, in the child's words and in ours.");
    }
    if (modules.isEmpty()) {
      throw new Refusal("modules", "Choose at least one area of work.");
    }
    if (onHold && modules.contains(ModuleFamily.IMPACT_ON_OTHERS)) {
      throw new Refusal(
          "modules",
          "Police ask that the alleged events are not talked about: impact on others is closed until they lift that.");
    }
    if (practitioner == null) {
      throw new Refusal("practitioner", "Say who works with the child.");
    }
    if (linkedChildWorkers.contains(practitioner)) {
      throw new Refusal(
          "practitioner",
          "Two children, two workers: choose somebody who does not work for the child who was harmed.");
    }
    if (startBy == null || startBy.isBefore(meetingOn)) {
      throw new Refusal("startBy", "The work cannot start before the meeting.");
    }
    if (startBy.isAfter(latestStart) && waitReason == null) {
      throw new Refusal(
          "waitReason",
          "The work starts after "
              + Days.shortly(latestStart)
              + ": say why the child waits and what happens meanwhile.");
    }
    return this;
  }
}
