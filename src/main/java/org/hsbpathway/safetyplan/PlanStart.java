package org.hsbpathway.safetyplan;

import java.time.LocalDate;
import java.util.List;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.deadline.CountsFrom;
import org.springframework.stereotype.Component;

/** A plan that was entered afterwards is put in writing within a day of when it was agreed. */
@Component
class PlanStart implements CountsFrom {

  private final SafetyPlans plans;
  private final Clocks clocks;

  PlanStart(SafetyPlans plans, Clocks clocks) {
    this.plans = plans;
    this.clocks = clocks;
  }

  @Override
  public List<LocalDate> days(CaseReference caseReference, String clock) {
    return clock.equals("planInWriting")
        ? plans.open(caseReference).stream()
            .filter(plan -> plan.status() == PlanStatus.VERBAL_AGREED)
            .map(SafetyPlan::startedOn)
            .filter(day -> day.isBefore(clocks.today()))
            .toList()
        : List.of();
  }
}
