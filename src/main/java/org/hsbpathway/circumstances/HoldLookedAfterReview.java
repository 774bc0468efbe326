package org.hsbpathway.circumstances;

import static java.util.stream.Collectors.joining;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Children;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.LegalStatus;
import org.hsbpathway.casefile.Reasons;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.clock.WorkingDays;
import org.hsbpathway.deadline.Deadlines;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.SendsMessages;
import org.hsbpathway.workflow.Step;
import org.hsbpathway.workflow.Strands;
import org.springframework.stereotype.Component;

/** Records a looked-after review and the reviews that were held in the same meeting. */
@Component
class HoldLookedAfterReview implements FormStep<HoldLookedAfterReview.Form>, SendsMessages {

  private static final String WORK_REVIEWED = "workReviewedTogether";

  /** One meeting serves every review that is due so soon. */
  private static final int SOON = 10;

  record Form(
      @NotNull LocalDate heldOn,
      String delayReason,
      @NotEmpty List<CarePeriod.Present> present,
      @NotBlank String childVoice,
      @NotBlank String placementSuits,
      List<MergedReview> alsoServes,
      String separateBecause,
      @NotNull LookedAfterReviewOutcome next,
      @NotBlank String decisions,
      LocalDate endedOn,
      String livesNow,
      LegalStatus footingNow,
      LocalDate nextReviewOn) {

    CarePeriod.Review review(String by) {
      return new CarePeriod.Review(
          heldOn,
          delayReason,
          present,
          childVoice,
          placementSuits,
          alsoServes == null ? List.of() : alsoServes,
          separateBecause,
          next,
          decisions,
          endedOn,
          nextReviewOn,
          by);
    }

    boolean serves(MergedReview review) {
      return alsoServes != null && alsoServes.contains(review);
    }

    Optional<String> whyThePlanChanges() {
      return switch (next) {
        case PLAN_CHANGES ->
            Optional.of("The looked-after review found that the plan must change.");
        case CARE_ENDS ->
            Optional.of("The child is no longer looked after and lives with: " + livesNow);
        default -> Optional.empty();
      };
    }
  }

  private final RunningCase cases;
  private final CarePeriods carePeriods;
  private final Children children;
  private final Standing standing;
  private final Reasons reasons;
  private final Deadlines deadlines;
  private final Strands strands;
  private final WorkingDays workingDays;
  private final Clocks clocks;

  HoldLookedAfterReview(
      RunningCase cases,
      CarePeriods carePeriods,
      Children children,
      Standing standing,
      Reasons reasons,
      Deadlines deadlines,
      Strands strands,
      WorkingDays workingDays,
      Clocks clocks) {
    this.cases = cases;
    this.carePeriods = carePeriods;
    this.children = children;
    this.standing = standing;
    this.reasons = reasons;
    this.deadlines = deadlines;
    this.strands = strands;
    this.workingDays = workingDays;
    this.clocks = clocks;
  }

  @Override
  public Set<String> messages() {
    return Set.of(WORK_REVIEWED);
  }

  @Override
  public Map<String, ?> open(Step step) {
    var care = carePeriods.underWay(step.caseReference());
    var near = near(step.caseReference(), clocks.today());
    return Map.of(
        "care",
        care.inWords(),
        "reviewsNear",
        near.isEmpty()
            ? "No other review is due within ten working days."
            : "**Due within ten working days, so held in the same meeting:** "
                + near.stream().map(MergedReview::label).collect(joining(", "))
                + ".",
        "alsoServes",
        near,
        "nextReviewOn",
        latestNext(care, clocks.today()));
  }

  @Override
  public void submit(Form form, Step step) {
    var reference = step.caseReference();
    var care = carePeriods.underWay(reference);
    var nextClock = nextClock(care);
    var latestNext = latestNext(care, form.heldOn());
    carePeriods.save(
        care.review(
            form.review(step.user()), near(reference, form.heldOn()), latestNext, clocks.today()));
    standing.state(reference, Fact.LAST_REVIEW_ON, form.heldOn(), step.user());
    standing.childHeard(reference, form.childVoice(), step.user());
    if (form.serves(MergedReview.DIRECT_WORK)) {
      strands.tell(WORK_REVIEWED, reference);
    }
    if (form.next() == LookedAfterReviewOutcome.CARE_ENDS) {
      endCare(form, step);
    } else {
      standing.state(reference, Fact.LOOKED_AFTER_REVIEW_ON, care.reviewDueOn(), step.user());
      count(reference, nextClock, form.heldOn(), care.reviewDueOn(), step.user());
      step.set(LookedAfterReviewOutcome.DUE, clocks.onTask(care.reviewDueOn()));
    }
    form.whyThePlanChanges()
        .ifPresent(why -> reasons.give(reference, Fact.PLAN_MUST_CHANGE, why, step.user()));
    step.set(
        MergedReviewOutcome.VARIABLE,
        form.serves(MergedReview.SAFETY_PLAN)
            ? MergedReviewOutcome.WITH_SAFETY_PLAN
            : MergedReviewOutcome.CARE_ONLY);
    step.set(LookedAfterReviewOutcome.VARIABLE, form.next());
  }

  private void endCare(Form form, Step step) {
    var reference = step.caseReference();
    var child = cases.childOf(reference);
    children.save(child.standUnder(form.footingNow(), child.responsibleAuthority().orElse(null)));
    standing.withdraw(reference, Fact.LOOKED_AFTER_REVIEW_ON, step.user());
    standing.withdraw(reference, Fact.LIVES_AT, step.user());
    standing.withdraw(reference, Fact.LOOKED_AFTER_SINCE, step.user());
  }

  private List<MergedReview> near(CaseReference reference, LocalDate heldOn) {
    return MergedReview.dueBy(workingDays.plus(heldOn, SOON), reference, standing);
  }

  private LocalDate latestNext(CarePeriod care, LocalDate heldOn) {
    return clocks.dueOn(nextClock(care), heldOn);
  }

  private static String nextClock(CarePeriod care) {
    return care.isReviewedForTheFirstTime() ? "lookedAfterSecondReview" : "lookedAfterReview";
  }

  /** On the statutory day the clock counts; an earlier day is one that people agreed. */
  private void count(
      CaseReference reference, String clock, LocalDate heldOn, LocalDate due, String by) {
    deadlines.met(reference, clock, by);
    if (due.equals(clocks.dueOn(clock, heldOn))) {
      deadlines.start(reference, clock, heldOn, by);
    }
  }
}
