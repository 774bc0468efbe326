package org.hsbpathway.intervention;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.ModuleFamily;
import org.hsbpathway.casefile.OffenceHold;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.intervention.Intervention.Resumption;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.ProcessVariable;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/** The practitioner looks at paused work on the day that was agreed. */
@Component
class ResumeIntervention implements FormStep<ResumeIntervention.Form> {

  static final ProcessVariable<Instant> DUE = ProcessVariable.due("interventionResumeDue");

  record Form(
      @NotNull ResumeOutcome outcome,
      @NotBlank String childVoice,
      String reason,
      LocalDate pauseUntil,
      LocalDate nextSessionOn,
      ModuleFamily nextModule) {}

  private final Interventions interventions;
  private final Standing standing;
  private final OffenceHold offenceHold;
  private final Clocks clocks;

  ResumeIntervention(
      Interventions interventions, Standing standing, OffenceHold offenceHold, Clocks clocks) {
    this.interventions = interventions;
    this.standing = standing;
    this.offenceHold = offenceHold;
    this.clocks = clocks;
  }

  @Override
  public Map<String, ?> open(Step step) {
    return Map.of("pause", InWords.pause(interventions.running(step.caseReference())));
  }

  @Override
  public void submit(Form form, Step step) {
    var reference = step.caseReference();
    var hold = offenceHold.isInForce(reference);
    var resumption =
        new Resumption(
            clocks.today(),
            form.outcome(),
            form.childVoice(),
            form.reason(),
            form.pauseUntil(),
            form.nextSessionOn(),
            form.nextModule(),
            step.user());
    var intervention = interventions.running(reference).resume(resumption, hold, clocks.today());
    interventions.save(intervention);
    standing.state(reference, Fact.CHILD_WORDS, form.childVoice(), step.user());
    standing.state(reference, Fact.INTERVENTION, intervention.status(), step.user());
    step.set(ResumeOutcome.VARIABLE, form.outcome());
    switch (form.outcome()) {
      case RESUMED ->
          step.set(
              RecordSession.DUE,
              clocks.onTask(clocks.dueOn("sessionRecord", intervention.nextSessionOn())));
      case STILL_PAUSED -> step.set(DUE, clocks.onTask(form.pauseUntil()));
      case REVIEW_NEEDED ->
          step.set(
              ReviewIntervention.DUE, clocks.onTask(clocks.dueOn("reviewMeeting", clocks.today())));
    }
  }
}
