package org.hsbpathway.intervention;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Map;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.FamilyTelling;
import org.hsbpathway.casefile.ModuleFamily;
import org.hsbpathway.casefile.OffenceHold;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.casefile.YesNoNotKnown;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.intervention.Intervention.SpecialistReferral;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/** The co-ordinator asks a specialist service and records who carries the work on. */
@Component
class ReferToSpecialist implements FormStep<ReferToSpecialist.Form> {

  record Form(
      @NotNull LocalDate referredOn,
      @NotBlank String service,
      @NotBlank String reason,
      @NotNull YesNoNotKnown familyTold,
      @NotNull SpecialistReferralOutcome outcome,
      String acceptedBy,
      LocalDate acceptedOn,
      LocalDate nextSessionOn,
      ModuleFamily nextModule) {

    SpecialistReferral by(String user) {
      return new SpecialistReferral(
          referredOn,
          service,
          reason,
          familyTold == YesNoNotKnown.YES,
          outcome,
          acceptedBy,
          acceptedOn,
          nextSessionOn,
          nextModule,
          user);
    }
  }

  private final Interventions interventions;
  private final WorkSoFar workSoFar;
  private final OffenceHold hold;
  private final Standing standing;
  private final FamilyTelling telling;
  private final Clocks clocks;

  ReferToSpecialist(
      Interventions interventions,
      WorkSoFar workSoFar,
      OffenceHold hold,
      Standing standing,
      FamilyTelling telling,
      Clocks clocks) {
    this.interventions = interventions;
    this.workSoFar = workSoFar;
    this.hold = hold;
    this.standing = standing;
    this.telling = telling;
    this.clocks = clocks;
  }

  @Override
  public Map<String, ?> open(Step step) {
    return Map.of("work", workSoFar.of(step.caseReference()));
  }

  @Override
  public void submit(Form form, Step step) {
    var reference = step.caseReference();
    telling.refuseWhileWithheld(reference, "familyTold", form.familyTold());
    var intervention =
        interventions
            .running(reference)
            .refer(form.by(step.user()), hold.isInForce(reference), clocks.today());
    interventions.save(intervention);
    standing.state(reference, Fact.INTERVENTION, intervention.status(), step.user());
    step.set(SpecialistReferralOutcome.VARIABLE, form.outcome());
    intervention
        .outcome()
        .ifPresent(
            outcome -> {
              standing.withdraw(reference, Fact.INTERVENTION_REVIEW_ON, step.user());
              step.set(InterventionOutcome.VARIABLE, outcome);
            });
    step.set(
        RecordSession.DUE,
        clocks.onTask(clocks.dueOn("sessionRecord", intervention.nextSessionOn())));
  }
}
