package org.hsbpathway.safetyplan;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hsbpathway.casefile.SupervisionLevel;
import org.hsbpathway.casefile.YesNoNotKnown;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/**
 * A review of the plan: what people saw since the last one, and whether to carry on, tighten, relax
 * or end.
 */
@Component
class ReviewSafetyPlan implements FormStep<ReviewSafetyPlan.Form> {

  record Form(
      @NotNull ReviewTrigger trigger,
      @NotNull LocalDate heldOn,
      @NotBlank String attendees,
      List<OtherReview> alsoServes,
      @NotBlank String childVoice,
      @NotNull @Min(0) Integer incidentsSinceLast,
      @NotNull @Min(0) Integer breachesSinceLast,
      String whatHappened,
      String policeUpdate,
      String familyUpdate,
      List<PlanReview.Evidence> evidence,
      @NotNull YesNoNotKnown safeForHarmedChild,
      @NotNull ReviewDecision decision,
      SupervisionLevel levelAfter,
      String fromToday,
      EndReason endReason,
      String endHolder,
      @NotBlank @Size(min = 20) String reason,
      LocalDate reviewOn) {

    PlanReview.Findings findings() {
      return new PlanReview.Findings(
          trigger,
          heldOn,
          attendees,
          alsoServes,
          childVoice,
          incidentsSinceLast,
          breachesSinceLast,
          whatHappened,
          evidence,
          policeUpdate,
          familyUpdate,
          safeForHarmedChild,
          decision,
          levelAfter,
          reason,
          fromToday,
          endReason,
          endHolder);
    }
  }

  private final SafetyPlans plans;
  private final PlanFacts facts;
  private final ReviewDates dates;
  private final Clocks clocks;

  ReviewSafetyPlan(SafetyPlans plans, PlanFacts facts, ReviewDates dates, Clocks clocks) {
    this.plans = plans;
    this.facts = facts;
    this.dates = dates;
    this.clocks = clocks;
  }

  @Override
  public Map<String, ?> open(Step step) {
    var plan = plans.of(step.caseReference());
    var level = facts.level(step.caseReference());
    var proposal = dates.after(clocks.today(), level);
    var answers = new HashMap<String, Object>();
    answers.put("situation", PlanInWords.situation(plan, level));
    answers.put("conditions", facts.conditions(step.caseReference()).inSentences());
    answers.put("heldOn", clocks.today());
    answers.put("reviewOn", proposal.on());
    answers.put("reviewWhy", proposal.inWords());
    return answers;
  }

  @Override
  public void submit(Form form, Step step) {
    var plan = plans.of(step.caseReference());
    var level = facts.level(step.caseReference());
    if (facts.closingIsAhead(step.caseReference())) {
      form.findings().refuseEndingBeforeTheCase();
    }
    var outcome =
        plan.review(
            form.findings(),
            level,
            form.reviewOn(),
            dates.latest(step.caseReference(), dates.after(form.heldOn(), level), step.user()),
            clocks.today(),
            step.user());
    if (form.decision() == ReviewDecision.END) {
      facts.refuseEndingBefore(step.caseReference(), form.endReason());
    }
    facts.state(plans.save(plan), step.user());
    facts.reviewed(step.caseReference(), form.heldOn(), step.user());
    if (outcome == SafetyPlanReviewOutcome.TIGHTEN) {
      // Closer supervision holds from the review on; the new version writes it down.
      facts.level(step.caseReference(), form.levelAfter(), step.user());
    }
    dates.reviewIsDue(step, plan);
    dates.writingIsDue(step);
    step.set(SafetyPlanReviewOutcome.VARIABLE, outcome);
  }
}
