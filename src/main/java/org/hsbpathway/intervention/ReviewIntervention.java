package org.hsbpathway.intervention;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.ModuleFamily;
import org.hsbpathway.casefile.OffenceHold;
import org.hsbpathway.casefile.Setting;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.casefile.YesNoNotKnown;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.deadline.Deadlines;
import org.hsbpathway.intervention.InterventionReview.Attendee;
import org.hsbpathway.intervention.InterventionReview.Supervision;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.ProcessVariable;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/**
 * The co-ordinator reviews the work with child, family and practitioner, and decides how it goes
 * on.
 */
@Component
class ReviewIntervention implements FormStep<ReviewIntervention.Form> {

  static final ProcessVariable<Instant> DUE = ProcessVariable.due("interventionReviewDue");

  record Form(
      @NotNull LocalDate heldOn,
      @NotEmpty List<Attendee> attendees,
      @NotBlank String childVoice,
      @NotBlank String familyUpdate,
      String policeUpdate,
      @NotNull Integer incidentsSinceLast,
      @NotNull Integer planBreaches,
      @NotNull YesNoNotKnown harmedChildSafe,
      @NotNull Supervision supervision,
      List<Setting> evidenceFrom,
      String supervisionEvidence,
      @NotNull InterventionReviewOutcome outcome,
      @NotBlank String decisions,
      String change,
      LocalDate nextSessionOn,
      ModuleFamily nextModule,
      String pauseReason,
      LocalDate pauseUntil,
      String whatWasTried,
      boolean safetyPlanChecked,
      String handedTo) {

    InterventionReview by(String user) {
      return new InterventionReview(
          heldOn,
          attendees,
          childVoice,
          familyUpdate,
          policeUpdate,
          incidentsSinceLast,
          planBreaches,
          harmedChildSafe,
          supervision,
          evidenceFrom == null ? List.of() : evidenceFrom,
          supervisionEvidence,
          outcome,
          decisions,
          change,
          nextSessionOn,
          nextModule,
          pauseReason,
          pauseUntil,
          whatWasTried,
          safetyPlanChecked,
          handedTo,
          user);
    }
  }

  private final Interventions interventions;
  private final WorkSoFar workSoFar;
  private final OffenceHold hold;
  private final Standing standing;
  private final Clocks clocks;
  private final ReviewClock reviewClock;
  private final Deadlines deadlines;

  ReviewIntervention(
      Interventions interventions,
      WorkSoFar workSoFar,
      OffenceHold hold,
      Standing standing,
      Clocks clocks,
      ReviewClock reviewClock,
      Deadlines deadlines) {
    this.interventions = interventions;
    this.workSoFar = workSoFar;
    this.hold = hold;
    this.standing = standing;
    this.clocks = clocks;
    this.reviewClock = reviewClock;
    this.deadlines = deadlines;
  }

  @Override
  public Map<String, ?> open(Step step) {
    return Map.of("work", workSoFar.of(step.caseReference()));
  }

  @Override
  public void submit(Form form, Step step) {
    var reference = step.caseReference();
    // This review is the one that was counted; from it the next one counts.
    reviewClock.met(reference, step.user());
    var intervention =
        interventions
            .running(reference)
            .review(
                form.by(step.user()),
                hold.isInForce(reference),
                standing.dateOf(reference, Fact.HOME_VISITED),
                reviewClock.dueOn(reference, form.heldOn()),
                clocks.today());
    interventions.save(intervention);
    standing.state(reference, Fact.LAST_REVIEW_ON, form.heldOn(), step.user());
    standing.childHeard(reference, form.childVoice(), step.user());
    standing.state(reference, Fact.INTERVENTION, intervention.status(), step.user());
    standing.withdraw(reference, Fact.MISSED_SESSIONS, step.user());
    step.set(InterventionReviewOutcome.VARIABLE, form.outcome());
    intervention.outcome().ifPresent(outcome -> step.set(InterventionOutcome.VARIABLE, outcome));
    if (form.outcome().end().isPresent()) {
      standing.withdraw(reference, Fact.INTERVENTION_REVIEW_ON, step.user());
      intervention
          .lastSessionHeldOn()
          .ifPresent(last -> deadlines.start(reference, "moveOnMeeting", last, step.user()));
    } else {
      reviewClock.start(reference, form.heldOn(), step.user());
      standing.state(
          reference, Fact.INTERVENTION_REVIEW_ON, intervention.reviewDueOn(), step.user());
      step.set(
          RecordSession.DUE,
          clocks.onTask(clocks.dueOn("sessionRecord", intervention.nextSessionOn())));
    }
    intervention
        .pausedUntil()
        .ifPresent(until -> step.set(ResumeIntervention.DUE, clocks.onTask(until)));
  }
}
