package org.hsbpathway.planning;

import java.util.List;
import org.hsbpathway.casefile.Refusal;

/**
 * Who holds the plan, who stands in, how often it is reviewed, and how everyone knows it is done.
 */
record Holding(
    PlanType planType,
    ReviewCycle reviewCycle,
    String leadPractitioner,
    String planHolder,
    List<Holding.Deputy> deputies,
    String movingOnSigns) {

  /** Somebody who stands in. */
  record Deputy(String name, String standsInFor) {}

  Holding {
    deputies = deputies == null ? List.of() : List.copyOf(deputies);
  }

  Holding checked(boolean onChildProtectionPlan) {
    if (onChildProtectionPlan && planType != PlanType.CP && planType != PlanType.LAC) {
      throw new Refusal(
          "planType", "There is a child protection plan: this plan is part of it, not a rival.");
    }
    if (deputies.isEmpty()) {
      throw new Refusal("deputies", "Say who stands in when somebody is away.");
    }
    if (movingOnSigns == null) {
      throw new Refusal("movingOnSigns", "Write how everyone will know that it is finished.");
    }
    return this;
  }
}
