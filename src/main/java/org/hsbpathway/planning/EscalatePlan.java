package org.hsbpathway.planning;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hsbpathway.casefile.Markdown;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/** Records what managers made of a disagreement, and takes it back to the meeting. */
@Component
class EscalatePlan implements FormStep<EscalatePlan.Form> {

  record Form(
      @NotNull Escalation.Stage stage,
      List<Escalation.SpokenWith> spokenWith,
      @NotNull Escalation.Resolution resolution,
      @NotBlank String decision,
      @NotBlank String safestMeanwhile,
      @NotNull LocalDate meetsAgainOn) {}

  private final HsbPlans plans;
  private final Clocks clocks;

  EscalatePlan(HsbPlans plans, Clocks clocks) {
    this.plans = plans;
    this.clocks = clocks;
  }

  @Override
  public Map<String, ?> open(Step step) {
    var meeting = plans.of(step).lastMeeting();
    return Map.of(
        "disagreement", Markdown.plain(meeting.openQuestion()),
        "saferOption", Markdown.plain(meeting.saferOption()));
  }

  @Override
  public void submit(Form form, Step step) {
    var plan = plans.of(step);
    var escalation =
        new Escalation(
                form.stage(),
                form.spokenWith(),
                form.resolution(),
                form.decision(),
                form.safestMeanwhile(),
                form.meetsAgainOn(),
                step.user())
            .checked(clocks.today());
    plans.save(plan.hear(escalation));
    step.set(ArrangePlanningMeeting.DUE, clocks.onTask(form.meetsAgainOn()));
  }
}
