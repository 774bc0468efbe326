package org.hsbpathway.planning;

import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import org.hsbpathway.casefile.Days;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Markdown;
import org.hsbpathway.casefile.OffenceHold;
import org.hsbpathway.clock.WorkingDays;

/** What is known before a meeting and what it agreed, as the forms show it. */
final class PlanInWords {

  private PlanInWords() {}

  /** What the meeting need not ask again. */
  static String known(HsbPlan plan, Map<Fact, String> facts) {
    var lines = new ArrayList<String>();
    lines.add("Assessment concluded: " + said(facts, Fact.ASSESSMENT_OUTCOME));
    lines.add("Supervision the assessors recommend: " + said(facts, Fact.RECOMMENDED_SUPERVISION));
    lines.add("Child protection: " + said(facts, Fact.CHILD_PROTECTION));
    if (OffenceHold.isInForce(facts)) {
      lines.add("Police ask that nobody talks with the child about the alleged events.");
    }
    plan.meetings()
        .forEach(
            meeting ->
                lines.add(
                    "Meeting of "
                        + Days.shortly(WorkingDays.dateOf(meeting.heldAt()))
                        + ": "
                        + meeting.outcome().label()
                        + ". "
                        + Markdown.plain(meeting.openQuestion())));
    if (facts.containsKey(Fact.SETTLEMENT)
        && plan.meetings().stream()
            .anyMatch(meeting -> meeting.outcome() == PlanningOutcome.ESCALATED)) {
      lines.add("The disagreement was settled: " + Markdown.plain(facts.get(Fact.SETTLEMENT)));
    }
    return String.join("  \n", lines);
  }

  static String safetyPlan(Optional<String> standing, Optional<String> version) {
    return standing.filter("ACTIVE"::equals).isPresent()
        ? "The safety plan"
            + version.map(number -> ", version " + number + ",").orElse("")
            + " is in force."
        : "**No safety plan is in force.** The plan can be agreed only when one is.";
  }

  /** The plan in short, for whoever shares it. */
  static String of(HsbPlan plan) {
    var holding = plan.holding();
    var lines = new ArrayList<String>();
    lines.add(
        "Agreed on "
            + Days.shortly(plan.agreedOn())
            + " · supervision **"
            + plan.supervisionLevel().label()
            + "**"
            + plan.safetyPlanVersion()
                .map(version -> " · safety plan, version " + version)
                .orElse(""));
    if (plan.intervention() != null) {
      lines.add(
          "One-to-one work from "
              + Days.shortly(plan.intervention().startBy())
              + " at the latest, "
              + plan.intervention().plannedSessions()
              + (plan.intervention().plannedSessions() == 1 ? " session" : " sessions"));
    } else {
      lines.add("No one-to-one work");
    }
    lines.add("Plan holder: " + Markdown.plain(holding.planHolder()));
    lines.add("We will know we are finished when: " + Markdown.plain(holding.movingOnSigns()));
    return String.join("  \n", lines);
  }

  private static String said(Map<Fact, String> facts, Fact fact) {
    return Optional.ofNullable(facts.get(fact)).map(fact::inWords).orElse("nothing recorded");
  }
}
