package org.hsbpathway.enquiry;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.ConferenceOutcome;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.deadline.Deadlines;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/** Records a review conference; only here a child protection plan can end. */
@Component
class HoldReviewConference implements FormStep<HoldReviewConference.Form> {

  record Form(
      @NotNull LocalDate heldOn,
      String delayReason,
      @NotEmpty List<Agency> present,
      @NotNull Enquiry.TookPart childTookPart,
      @NotBlank String childVoice,
      @NotNull ReviewConferenceOutcome outcome,
      Category category,
      LocalDate nextReviewOn,
      ChildProtectionPlan.NextSupport nextSupport,
      @NotBlank @Size(min = 30) String reasons,
      String dissent) {

    private ChildProtectionPlan.Review review(LocalDate latestNextReview, String by) {
      return new ChildProtectionPlan.Review(
          heldOn,
          delayReason,
          present,
          childTookPart,
          childVoice,
          outcome,
          category,
          nextSupport,
          reasons,
          dissent,
          Optional.ofNullable(nextReviewOn).orElse(latestNextReview),
          by);
    }
  }

  private final ChildProtectionPlans plans;
  private final Standing standing;
  private final Clocks clocks;
  private final Deadlines deadlines;

  HoldReviewConference(
      ChildProtectionPlans plans, Standing standing, Clocks clocks, Deadlines deadlines) {
    this.plans = plans;
    this.standing = standing;
    this.clocks = clocks;
    this.deadlines = deadlines;
  }

  @Override
  public Map<String, ?> open(Step step) {
    var plan = plans.findByCaseReferenceAndEndedOnIsNull(step.caseReference()).orElseThrow();
    return Map.of("planNow", plan.inWords(), "heldOn", clocks.today(), "category", plan.category());
  }

  @Override
  public void submit(Form form, Step step) {
    var reference = step.caseReference();
    var plan = plans.findByCaseReferenceAndEndedOnIsNull(reference).orElseThrow();
    var latestNextReview = clocks.dueOn("reviewConference", form.heldOn());
    plans.save(
        plan.review(form.review(latestNextReview, step.user()), latestNextReview, clocks.today()));
    standing.state(reference, Fact.LAST_REVIEW_ON, form.heldOn(), step.user());
    standing.childHeard(reference, form.childVoice(), step.user());
    if (form.outcome() == ReviewConferenceOutcome.CONTINUED) {
      standing.state(reference, Fact.CONFERENCE_ON, plan.reviewDueOn(), step.user());
      countNext(form.heldOn(), plan, latestNextReview, step);
      step.set(EnquiryDates.REVIEW_CONFERENCE, clocks.onTask(plan.reviewDueOn()));
    } else {
      end(form, reference, step.user());
    }
    step.set(ReviewConferenceOutcome.VARIABLE, form.outcome());
  }

  /** An earlier day that the conference agreed is its own; otherwise the law's length counts. */
  private void countNext(LocalDate heldOn, ChildProtectionPlan plan, LocalDate latest, Step step) {
    deadlines.met(step.caseReference(), "reviewConference", step.user());
    if (plan.reviewDueOn().equals(latest)) {
      deadlines.start(step.caseReference(), "reviewConference", heldOn, step.user());
    }
  }

  private void end(Form form, CaseReference reference, String by) {
    var next =
        form.nextSupport() == ChildProtectionPlan.NextSupport.CIN_PLAN
            ? ConferenceOutcome.CIN_PLAN
            : ConferenceOutcome.NO_PLAN;
    standing.state(reference, Fact.CHILD_PROTECTION, next, by);
    standing.withdraw(reference, Fact.CONFERENCE_ON, by);
  }
}
