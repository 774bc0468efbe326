package org.hsbpathway.safetyplan;

import java.util.Optional;
import org.hsbpathway.casefile.CurrentUser;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Standing;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A bail or court condition applies from the moment we know of it, also where the plan in force
 * says something looser; a person brings the plan into line within a working day.
 */
@Component
class StricterConditionsApply {

  private final SafetyPlans plans;
  private final PlanFacts facts;
  private final CurrentUser user;

  StricterConditionsApply(SafetyPlans plans, PlanFacts facts, CurrentUser user) {
    this.plans = plans;
    this.facts = facts;
    this.user = user;
  }

  @EventListener
  void hear(Standing.Changed changed) {
    if (changed.fact() == Fact.BAIL_CONDITIONS) {
      plans
          .open(changed.caseReference())
          .filter(plan -> plan.status().inForce())
          .ifPresent(plan -> facts.strictestApplies(plan, by()));
    }
  }

  private String by() {
    return Optional.ofNullable(user.id()).orElse("system");
  }
}
