package org.hsbpathway.safetyplan;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.sharing.SharedItem;
import org.hsbpathway.sharing.Source;
import org.hsbpathway.sharing.Written;
import org.springframework.stereotype.Component;

/** The version in force, as copies are made of it. */
@Component
class PlanToShare implements Source {

  private static final TypeReference<Map<String, Object>> ANSWERS = new TypeReference<>() {};

  private final SafetyPlans plans;
  private final ObjectMapper json;

  PlanToShare(SafetyPlans plans, ObjectMapper json) {
    this.plans = plans;
    this.json = json;
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
    var answers =
        new LinkedHashMap<String, Object>(json.convertValue(held.content().answers(), ANSWERS));
    answers.put("supervisionLevel", held.supervisionLevel().label());
    answers.put("levelReason", held.levelReason());
    answers.put("planHolder", plan.planHolder());
    return new Written(
        plan.versionInForce(), held.startsOn(), plan.reviewOn(), "writeSafetyPlan", answers);
  }
}
