package org.hsbpathway.safetyplan;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Reasons;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.casefile.SupervisionLevel;
import org.hsbpathway.casefile.Supervisors;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/** What the other stages may know about the safety plan. */
@Component
class PlanFacts {

  private static final String RECORDED = "RECORDED";
  private static final Set<String> GOES_ON_TO_THE_CLOSING =
      Set.of("CIN_ASSESSMENT", "STRATEGY_DISCUSSION", "POLICE_IMMEDIATE");

  private static final Set<String> WORK_IS_OVER = Set.of("NOT_NEEDED", "ENDED");

  private static final Set<String> SETTLED = Set.of("HANDED_OVER", "REFUSED");

  private final Standing standing;
  private final Reasons reasons;
  private final Supervisors supervisors;
  private final SafetyPlans plans;
  private final Clocks clocks;

  PlanFacts(
      Standing standing,
      Reasons reasons,
      Supervisors supervisors,
      SafetyPlans plans,
      Clocks clocks) {
    this.plans = plans;
    this.clocks = clocks;
    this.standing = standing;
    this.reasons = reasons;
    this.supervisors = supervisors;
  }

  void drafting(CaseReference reference, String by) {
    standing.state(reference, Fact.SAFETY_PLAN, "DRAFTING", by);
  }

  /** A new version is in force: its level, its holder and its supervisors hold from now on. */
  void versionMade(SafetyPlan plan, String by) {
    state(plan, by);
    supervisors.state(
        plan.caseReference(),
        plan.inForce().content().supervision().supervisors().stream()
            .map(PlanContent.Supervisor::name)
            .toList(),
        by);
    standing.state(plan.caseReference(), Fact.SAFETY_PLAN_VERSION, plan.versionInForce(), by);
    standing.state(plan.caseReference(), Fact.PLAN_HOLDER, plan.planHolder(), by);
    standing.withdraw(plan.caseReference(), Fact.PLAN_FROM_ELSEWHERE, by);
    level(plan.caseReference(), plan.inForce().supervisionLevel(), by);
    strictestApplies(plan, by);
  }

  /** The same of every version after tonight's: a co-ordinator who did not make it checks it. */
  void versionToCheckMade(SafetyPlan plan, Step step) {
    step.set(PlanCheckOutcome.VARIABLE, plan.askForCheck(clocks.today()));
    versionMade(plans.save(plan), step.user());
  }

  /** Where a condition is stricter than the plan it holds at once, whatever the plan says. */
  void strictestApplies(SafetyPlan plan, String by) {
    var reference = plan.caseReference();
    var stricter = conditions(reference).stricterThan(plan.inForce().content());
    if (stricter.isEmpty()) {
      standing.withdraw(reference, Fact.STRICTER_THAN_PLAN, by);
    } else {
      standing.state(reference, Fact.STRICTER_THAN_PLAN, stricter, by);
    }
  }

  /** States where the plan stands and when it is reviewed next. */
  void state(SafetyPlan plan, String by) {
    var reference = plan.caseReference();
    standing.state(reference, Fact.SAFETY_PLAN, plan.status(), by);
    if (plan.status().inForce()) {
      standing.state(reference, Fact.SAFETY_PLAN_REVIEW_ON, plan.reviewOn(), by);
    }
    if (plan.status().over()) {
      standing.withdraw(reference, Fact.SAFETY_PLAN_REVIEW_ON, by);
      standing.withdraw(reference, Fact.STRICTER_THAN_PLAN, by);
    }
    if (plan.status() == PlanStatus.HANDED_OVER && plan.planHolder() != null) {
      standing.state(reference, Fact.PLAN_HOLDER, plan.planHolder(), by);
    }
  }

  /** Why the plan must change today, for the head of a form. */
  String whyPlanMustChange(CaseReference reference) {
    var why = reasons.inWords(reference, Fact.PLAN_MUST_CHANGE);
    return why.isEmpty() ? "" : "**Why the plan must answer today**\n\n" + why;
  }

  void planWasChanged(CaseReference reference, String by) {
    reasons.answered(reference, Fact.PLAN_MUST_CHANGE, by);
  }

  /** Whether the case is still on its way to a closing, where the plan is handed over or ended. */
  boolean closingIsAhead(CaseReference reference) {
    return standing
            .now(reference, Fact.REFERRAL_OUTCOME)
            .filter(GOES_ON_TO_THE_CLOSING::contains)
            .isPresent()
        && standing.now(reference, Fact.POST_CLOSURE_CHECK_ON).isEmpty();
  }

  /**
   * Early help has taken the child on, and nothing of ours goes on but the plan: with it our case
   * ends.
   */
  boolean endsWithThePlan(CaseReference reference) {
    return standing.is(reference, Fact.REFERRAL_OUTCOME, "EARLY_HELP")
        && !standing.is(reference, Fact.ASSESSMENT, "RUNNING")
        && !standing.is(reference, Fact.INTERVENTION_TO_BEGIN, "YES")
        && standing
            .now(reference, Fact.INTERVENTION)
            .filter(work -> !WORK_IS_OVER.contains(work))
            .isEmpty();
  }

  /** A plan never ends on the way to somebody: only when that somebody has taken over. */
  void refuseEndingBefore(CaseReference reference, EndReason reason) {
    switch (reason) {
      case MOVED_TO_OTHER_AREA -> {
        if (!standing.is(reference, Fact.TRANSFER, "ACCEPTED")) {
          throw new Refusal(
              "endReason",
              "The other area has not taken over yet. Report the move as \"Child moves to another authority\"; until they have accepted, the plan is ours.");
        }
      }
      case TURNED_18, TURNED_18_REFUSED -> {
        if (standing.now(reference, Fact.TRANSITION).filter(SETTLED::contains).isEmpty()) {
          throw new Refusal(
              "endReason",
              "Neither a handover to adult services nor an informed refusal is recorded yet; with that record the plan ends.");
        }
      }
      default -> {}
    }
  }

  /** Until somebody has decided otherwise, supervision is interim and precautionary. */
  SupervisionLevel level(CaseReference reference) {
    return standing
        .now(reference, Fact.SUPERVISION_LEVEL, SupervisionLevel.class)
        .orElse(SupervisionLevel.INTERIM_PRECAUTIONARY);
  }

  void level(CaseReference reference, SupervisionLevel level, String by) {
    standing.state(reference, Fact.SUPERVISION_LEVEL, level, by);
  }

  /** A review counts for the whole case, and it heard the child. */
  void reviewed(CaseReference reference, LocalDate heldOn, String by) {
    if (standing
        .dateOf(reference, Fact.LAST_REVIEW_ON)
        .filter(last -> last.isAfter(heldOn))
        .isEmpty()) {
      standing.state(reference, Fact.LAST_REVIEW_ON, heldOn, by);
    }
    standing.state(reference, Fact.CHILD_VOICE, RECORDED, by);
  }

  void childsWords(CaseReference reference, String words, String by) {
    if (!PlanContent.blank(words)) {
      standing.state(reference, Fact.CHILD_WORDS, words, by);
      standing.state(reference, Fact.CHILD_VOICE, RECORDED, by);
    }
  }

  /** Whether another stage already ended the plan rather than handing it over. */
  boolean ended(CaseReference reference) {
    return standing.is(reference, Fact.SAFETY_PLAN, PlanStatus.ENDED);
  }

  /** The plan of the area a child comes from, which goes on until one is agreed here. */
  Optional<String> planFromElsewhere(CaseReference reference) {
    return standing.now(reference, Fact.PLAN_FROM_ELSEWHERE);
  }

  String holder(CaseReference reference) {
    return standing.now(reference, Fact.PLAN_HOLDER).orElse(null);
  }

  PoliceConditions conditions(CaseReference reference) {
    return PoliceConditions.of(reference, standing);
  }
}
