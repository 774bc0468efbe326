package org.hsbpathway.oversight;

import static java.util.stream.Collectors.joining;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hsbpathway.casefile.CaseNotes;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/**
 * Keeps what a manager and the worker talked through: decisions, drift, dates that have passed, the
 * safety plan and how the worker is.
 */
@Component
class SuperviseCase implements FormStep<SuperviseCase.Form> {

  enum Drift {
    MOVES,
    DRIFTS
  }

  record Form(
      @NotNull LocalDate heldOn,
      @NotBlank String workers,
      @NotBlank String decisions,
      @NotNull Drift drift,
      String driftNote,
      String overdueAnswer,
      @NotNull LocalDate planSeenOn,
      @NotBlank String wellbeing) {}

  private static final String TITLE = "Management oversight";
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);

  private final CaseNotes notes;
  private final Standing standing;
  private final OversightDates dates;
  private final Clocks clocks;

  SuperviseCase(CaseNotes notes, Standing standing, OversightDates dates, Clocks clocks) {
    this.notes = notes;
    this.standing = standing;
    this.dates = dates;
    this.clocks = clocks;
  }

  @Override
  public Map<String, ?> open(Step step) {
    var reference = step.caseReference();
    return Map.of(
        "since",
        since(reference),
        "heldOn",
        clocks.today(),
        "overdue",
        step.overdue().stream().map(SuperviseCase::line).collect(joining("\n")),
        "planNow",
        planNow(reference));
  }

  private String since(CaseReference reference) {
    return dates
            .lastSupervised(reference)
            .map(last -> "Last talked through on " + DAY.format(last) + ". ")
            .orElse("Not talked through yet. ")
        + (dates.isHigh(reference)
            ? "Every two weeks while the level of supervision is high."
            : "Every four weeks; every two weeks while the level of supervision is high.");
  }

  private static String line(Step.Overdue late) {
    return "* " + late.task() + " was due on " + DAY.format(late.due());
  }

  private String planNow(CaseReference reference) {
    return standing
        .dateOf(reference, Fact.SAFETY_PLAN_REVIEW_ON)
        .map(review -> "The safety plan is to be reviewed by " + DAY.format(review) + ".")
        .orElse("No date is set for a review of the safety plan.");
  }

  @Override
  public void submit(Form form, Step step) {
    var reference = step.caseReference();
    for (var worker : List.of(Fact.SOCIAL_WORKER, Fact.PRACTITIONER)) {
      if (standing.is(reference, worker, step.user())) {
        throw new Refusal("workers", "Nobody supervises their own work: ask another manager.");
      }
    }
    notInTheFuture("heldOn", "Talked through on", form.heldOn());
    notInTheFuture("planSeenOn", "I read the safety plan on", form.planSeenOn());
    if (form.heldOn().isBefore(dates.countsFrom(reference))) {
      throw new Refusal("heldOn", "Talked through on: this is before the last time.");
    }
    notes.write(
        reference,
        "superviseCase",
        TITLE,
        answers(form, step),
        step.user(),
        "A manager talked the case through with its worker.");
    standing.state(reference, Fact.LAST_SUPERVISED_ON, form.heldOn(), step.user());
  }

  private void notInTheFuture(String field, String label, LocalDate day) {
    if (day.isAfter(clocks.today())) {
      throw new Refusal(field, label + ": this cannot be in the future.");
    }
  }

  private static Map<String, Object> answers(Form form, Step step) {
    var answers = new LinkedHashMap<String, Object>();
    answers.put("heldOn", form.heldOn().toString());
    answers.put("workers", form.workers());
    answers.put("decisions", form.decisions());
    answers.put("drift", form.drift().name());
    answers.put("driftNote", form.driftNote());
    answers.put("overdue", step.overdue().stream().map(SuperviseCase::line).toList());
    answers.put("overdueAnswer", form.overdueAnswer());
    answers.put("planSeenOn", form.planSeenOn().toString());
    answers.put("wellbeing", form.wellbeing());
    answers.values().removeIf(java.util.Objects::isNull);
    return answers;
  }
}
