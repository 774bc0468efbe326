package org.hsbpathway.disagreement;

import static java.util.stream.Collectors.joining;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Markdown;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.deadline.Deadlines;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/** What every level does with a disagreement: read it, talk, and say where that led. */
@Component
class Settling {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);
  private static final int LONGEST = 1000;

  private final Disagreements disagreements;
  private final Standing standing;
  private final Deadlines deadlines;
  private final Clocks clocks;

  Settling(Disagreements disagreements, Standing standing, Deadlines deadlines, Clocks clocks) {
    this.deadlines = deadlines;
    this.disagreements = disagreements;
    this.standing = standing;
    this.clocks = clocks;
  }

  Map<String, ?> open(Step step) {
    var disagreement = disagreements.of(step);
    return Map.of("disagreement", inWords(disagreement), "saferOption", disagreement.saferOption());
  }

  void submit(
      List<Attempt.Talk> talks, Settlement result, String decision, String saferOption, Step step) {
    var disagreement = disagreements.of(step);
    disagreements.save(
        disagreement.settle(
            new Attempt(
                disagreement.level(),
                talks,
                result,
                decision,
                saferOption,
                step.user(),
                clocks.today()),
            step.usersIn("hsb-team-manager", "hsb-service-manager").stream()
                .map(Step.Option::value)
                .toList()));
    stateSaferOption(disagreement, step.user());
    step.set(Settlement.VARIABLE, result);
    if (result != Settlement.TAKEN_FURTHER) {
      standing.state(step.caseReference(), Fact.SETTLEMENT, shortened(decision), step.user());
    } else {
      deadlines.startBeside(
          step.caseReference(),
          disagreement.level().clock(),
          disagreement.atLevelSince(),
          step.user());
      step.set(OpenDisagreement.MANAGERS_DUE, clocks.onTask(disagreement.dueOn(clocks)));
    }
  }

  /** What others have to know of it; the whole of it stays in the record. */
  private static String shortened(String decision) {
    return decision.length() <= LONGEST ? decision : decision.substring(0, LONGEST - 1) + "…";
  }

  /** As long as anything is in dispute, the safer option is shown on every task of the case. */
  private void stateSaferOption(Disagreement settled, String by) {
    var reference = settled.caseReference();
    disagreements.findByCaseReferenceAndSettledOnIsNullOrderByRaisedOn(reference).stream()
        .findFirst()
        .ifPresentOrElse(
            open -> standing.state(reference, Fact.SAFER_OPTION, open.saferOption(), by),
            () -> standing.withdraw(reference, Fact.SAFER_OPTION, by));
  }

  private String inWords(Disagreement disagreement) {
    return disagreement.question()
        + "\n\nNow with **"
        + disagreement.level().label()
        + "**, to be settled by **"
        + DAY.format(disagreement.dueOn(clocks))
        + "**."
        + disagreement.attempts().stream()
            .map(Settling::inWords)
            .collect(joining("\n* ", disagreement.attempts().isEmpty() ? "" : "\n\n* ", ""));
  }

  private static String inWords(Attempt attempt) {
    return DAY.format(attempt.on())
        + ", "
        + attempt.level().label()
        + " did not settle it: "
        + Markdown.plain(attempt.decision());
  }
}
