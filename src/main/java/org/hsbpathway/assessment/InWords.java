package org.hsbpathway.assessment;

import static java.util.stream.Collectors.joining;
import static org.hsbpathway.casefile.Markdown.plain;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hsbpathway.assessment.AssessmentReport.Domain;
import org.hsbpathway.assessment.ChildAndFamilyAssessment.Specialist;
import org.hsbpathway.casefile.ChildLastSeen;
import org.hsbpathway.casefile.YesNoNotKnown;

/** What is known already, in a few lines at the head of a form, so that nobody is asked twice. */
final class InWords {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

  private InWords() {}

  static String childAndFamily(LocalDate dueOn, boolean late, Specialist beside) {
    return "**Due on** "
        + day(dueOn)
        + " (45 working days from the referral)"
        + (late ? ", which has passed" : "")
        + "  \n**Specialist assessment:** "
        + switch (beside) {
          case NOT_PART -> "not asked for";
          case IN_PROGRESS -> "still in progress; this assessment does not wait for it";
          case FINISHED -> "finished";
        };
  }

  /** Where the police or a court asked for the specialist assessment beside this one. */
  static String besideIt(SpecialistAssessment other) {
    return "  \n**Asked for by the police or a court meanwhile:** "
        + (other.concludedOn() == null ? "still in progress" : result(other));
  }

  /** Whether the child was seen alone, as whoever saw the child last wrote down. */
  static String lastSeen(ChildLastSeen.Seen seen) {
    return "  \n**Seen:** the child was seen on "
        + day(seen.on())
        + (seen.alone() ? ", alone" : ", not alone: " + plain(seen.whyNotAlone()));
  }

  static String proposal(Optional<ModelProposal> proposal) {
    return proposal
        .map(
            proposed ->
                "**Age:** %d  \n**Proposed from the age alone:** %s. %s"
                    .formatted(proposed.age(), proposed.model().label(), proposed.why()))
        .orElse("**Age:** not recorded. Give it below; the model follows from it.");
  }

  static String allocation(SpecialistAssessment assessment) {
    return "**Model:** "
        + plain(assessment.modelInWords())
        + assessment.edition().map(edition -> ", edition " + plain(edition)).orElse("")
        + " · **Lead:** "
        + plain(assessment.leadAssessor())
        + " · **Second:** "
        + plain(assessment.secondAssessor())
        + " · **Mode:** "
        + assessment.mode().label()
        + " · **Due on** "
        + day(assessment.dueOn());
  }

  static String deferral(SpecialistAssessment assessment, LocalDate today) {
    var lines = new ArrayList<>(List.of(allocation(assessment), elapsed(assessment, today)));
    assessment
        .deferrals()
        .forEach(
            review ->
                lines.add(
                    "Reviewed on "
                        + day(review.on())
                        + ": "
                        + review.mode().label()
                        + ". "
                        + plain(review.reason())));
    return String.join("  \n", lines);
  }

  /** Who assesses, and what was answered when it was explained before. */
  static String agreement(SpecialistAssessment assessment) {
    return assessment
        .lastAgreement()
        .map(
            said ->
                allocation(assessment)
                    + "  \n**Answered on** "
                    + day(said.explainedOn())
                    + ": **the child** "
                    + said.child().label()
                    + ": "
                    + plain(said.childView())
                    + "  \n**The parents or carers** "
                    + said.parents().label()
                    + ": "
                    + plain(said.parentView()))
        .orElseGet(() -> allocation(assessment));
  }

  static String session(SpecialistAssessment assessment, boolean hold, LocalDate today) {
    var lines = new ArrayList<>(List.of(allocation(assessment), elapsed(assessment, today)));
    lines.add(
        hold
            ? "**The police hold is on: the alleged incident is not a topic.**"
            : "There is no police hold on talking about the alleged incident.");
    assessment.lastSession().map(InWords::one).ifPresent(lines::add);
    return String.join("  \n", lines);
  }

  private static String one(AssessmentSession session) {
    return "Last: "
        + day(session.on())
        + ", "
        + session.attendance().label()
        + (session.pause() == null ? "" : "; paused because " + session.pause().label());
  }

  static String writing(SpecialistAssessment assessment, LocalDate today) {
    var lines = new ArrayList<>(List.of(allocation(assessment), elapsed(assessment, today)));
    lines.add(
        "**Sessions:** "
            + assessment.sessions().stream().filter(session -> session.attendance().met()).count()
            + " with the child, "
            + assessment.sessions().stream().filter(session -> !session.attendance().met()).count()
            + " that did not take place");
    assessment
        .lastSignOff()
        .ifPresent(
            returned ->
                lines.add(
                    "**Returned on** " + day(returned.on()) + ": " + plain(returned.reason())));
    return String.join("  \n", lines);
  }

  private static String elapsed(SpecialistAssessment assessment, LocalDate today) {
    return "**Days since it was asked for:** "
        + (today.toEpochDay() - assessment.openedOn().toEpochDay())
        + " (a pause does not stop the count)";
  }

  static String result(SpecialistAssessment assessment) {
    return allocation(assessment)
        + "  \n**It says:** "
        + assessment.outcome().label()
        + (assessment.interim() ? " (interim summary, not complete)" : "")
        + "  \n**Supervision recommended:** "
        + assessment.recommendedSupervision().label();
  }

  static String report(SpecialistAssessment assessment) {
    return assessment
        .lastReport()
        .map(report -> allocation(assessment) + "\n\n" + all(report))
        .orElse("");
  }

  private static String all(AssessmentReport report) {
    var parts = new ArrayList<String>();
    parts.add(
        "**Conclusion:** "
            + report.outcome().label()
            + (report.interim()
                ? " (interim summary, not complete: " + plain(report.incompleteBecause()) + ")"
                : "")
            + (report.unableReason() == null ? "" : ". " + plain(report.unableReason())));
    parts.add("**The child says:** " + plain(report.childVoice()));
    parts.add("**Harm to the child:** " + report.ownHarm().label());
    report
        .domains()
        .forEach(
            area ->
                parts.add(
                    "**%s**  \nStrengths: %s  \nConcerns: %s"
                        .formatted(
                            name(area.domain()), plain(area.strengths()), plain(area.concerns()))));
    add(parts, "Family", report.familyStrengthsNeeds());
    add(parts, "Understanding", report.formulation());
    parts.add(
        "**Supervision:** "
            + report.supervision().label()
            + report.supervisionBySetting().stream()
                .map(place -> "; " + place.setting().label() + " " + place.level().label())
                .collect(joining())
            + ". "
            + plain(report.supervisionReason()));
    report
        .recommendations()
        .forEach(
            advice ->
                add(
                    parts,
                    "Recommended",
                    "%s: %s; %s, %s"
                        .formatted(advice.need(), advice.aim(), advice.who(), advice.howOften())));
    add(parts, "Sources", report.sources().stream().map(InWords::one).collect(joining("; ")));
    add(parts, "Completed paperwork", report.toolKeptAt());
    return String.join("\n\n", parts);
  }

  private static String one(AssessmentReport.Source source) {
    return source.source().label()
        + (source.askedOn() == null ? "" : ", asked on " + day(source.askedOn()))
        + (source.obtained() == YesNoNotKnown.YES ? "" : ", not obtained");
  }

  private static void add(List<String> parts, String title, String text) {
    if (text != null && !text.isBlank()) {
      parts.add("**" + title + ":** " + plain(text));
    }
  }

  private static String name(Domain domain) {
    return switch (domain) {
      case SEXUAL_BEHAVIOURS -> "Sexual behaviours";
      case NON_SEXUAL_BEHAVIOURS -> "Other behaviours";
      case DEVELOPMENT -> "Development";
      case FAMILY_AND_ENVIRONMENT -> "Family and environment";
      case SELF_REGULATION -> "Self-regulation";
    };
  }

  private static String day(LocalDate day) {
    return DAY.format(day);
  }
}
