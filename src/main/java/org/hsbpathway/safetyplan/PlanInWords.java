package org.hsbpathway.safetyplan;

import static java.util.stream.Collectors.joining;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Locale;
import org.hsbpathway.casefile.Codes;
import org.hsbpathway.casefile.Markdown;
import org.hsbpathway.casefile.SupervisionLevel;

/** The plan at the head of a form: which version holds, who supervises, when it is reviewed. */
final class PlanInWords {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);

  private PlanInWords() {}

  static String situation(SafetyPlan plan, SupervisionLevel level) {
    if (!plan.status().inForce()) {
      return "No plan is in force yet.";
    }
    var held = plan.inForce();
    var lines = new ArrayList<String>();
    lines.add(
        "**Plan in force: version "
            + held.number()
            + "** · level "
            + level.label()
            + " · held by "
            + Markdown.plain(plan.planHolder())
            + " · next review "
            + DAY.format(plan.reviewOn()));
    var supervisors =
        held.content().supervision().supervisors().stream()
            .map(supervisor -> Markdown.plain(supervisor.name()))
            .collect(joining(", "));
    if (!supervisors.isEmpty()) {
      lines.add("Supervises: " + supervisors);
    }
    plan.lastReview().ifPresent(review -> lines.add(lastReview(review)));
    plan.wished().ifPresent(checked -> lines.add(wish(checked)));
    return String.join("  \n", lines);
  }

  private static String wish(PlanVersion checked) {
    return "Version "
        + checked.number()
        + " was checked by "
        + Markdown.plain(checked.checkedBy())
        + " on "
        + DAY.format(checked.checkedOn().orElseThrow())
        + ", who asks for: "
        + Markdown.plain(checked.wish().orElseThrow());
  }

  private static String lastReview(PlanReview review) {
    return "Last review "
        + DAY.format(review.heldOn())
        + ": "
        + review.decision().label()
        + (PlanContent.blank(review.findings().fromToday())
            ? ""
            : ". From that day: " + Markdown.plain(review.findings().fromToday()));
  }

  /** What a review asks a manager to decide. */
  static String request(PlanReview review) {
    var findings = review.findings();
    var lines = new ArrayList<String>();
    lines.add(
        "**"
            + Markdown.plain(review.heldBy())
            + " asks to "
            + (review.decision() == ReviewDecision.END ? "end the plan" : "relax the plan")
            + "** after the review of "
            + DAY.format(review.heldOn()));
    if (review.decision() == ReviewDecision.END) {
      lines.add(
          "Reason: "
              + review.endReason().label()
              + (PlanContent.blank(review.endHolder())
                  ? ""
                  : "; taken over by " + Markdown.plain(review.endHolder())));
    } else {
      lines.add("Level: " + review.levelBefore().label() + " → " + review.levelAfter().label());
    }
    lines.add("Why: " + Markdown.plain(findings.reason()));
    lines.add(
        "Incidents since the last review: "
            + findings.incidentsSinceLast()
            + " · times not kept: "
            + findings.breachesSinceLast());
    findings
        .evidence()
        .forEach(
            evidence ->
                lines.add(
                    "Evidence, "
                        + Codes.inWords(evidence.setting())
                        + ": "
                        + Markdown.plain(evidence.shows())));
    lines.add("The child says: " + Markdown.plain(findings.childVoice()));
    return String.join("  \n", lines);
  }
}
