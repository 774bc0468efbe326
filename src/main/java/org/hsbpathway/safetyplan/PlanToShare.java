package org.hsbpathway.safetyplan;

import java.util.Comparator;
import java.util.Optional;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.sharing.SharedItem;
import org.hsbpathway.sharing.Source;
import org.hsbpathway.sharing.Written;
import org.hsbpathway.workflow.AsAnswers;
import org.springframework.stereotype.Component;

/** The version in force, as copies are made of it. */
@Component
class PlanToShare implements Source {

  private final SafetyPlans plans;
  private final AsAnswers asAnswers;

  PlanToShare(SafetyPlans plans, AsAnswers asAnswers) {
    this.plans = plans;
    this.asAnswers = asAnswers;
  }

  @Override
  public SharedItem item() {
    return SharedItem.SAFETY_PLAN;
  }

  @Override
  public Optional<Written> of(CaseReference caseReference) {
    return plans.findByCaseReferenceOrderByNumber(caseReference).stream()
        .filter(plan -> plan.status().inForce() && plan.hasVersions())
        .max(Comparator.comparing(SafetyPlan::startedOn))
        .map(this::written);
  }

  private Written written(SafetyPlan plan) {
    var held = plan.inForce();
    var answers = asAnswers.of(held.content().answers());
    answers.put("supervisionLevel", held.supervisionLevel().label());
    answers.put("levelReason", held.levelReason());
    answers.put("planHolder", plan.planHolder());
    return new Written(
        plan.versionInForce(), held.startsOn(), plan.reviewOn(), "writeSafetyPlan", answers);
  }
}
