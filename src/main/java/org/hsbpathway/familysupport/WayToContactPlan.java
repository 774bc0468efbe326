package org.hsbpathway.familysupport;

import static java.util.stream.Collectors.joining;

import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.workflow.CaseLine;
import org.springframework.stereotype.Component;

/** Leads from each form of either child's case to the plan that they share. */
@Component
class WayToContactPlan implements CaseLine {

  private final Siblings siblings;

  WayToContactPlan(Siblings siblings) {
    this.siblings = siblings;
  }

  @Override
  public String of(CaseReference caseReference) {
    var cases = siblings.cases(caseReference);
    return cases.size() == 1
        ? ""
        : "Brothers and sisters ("
            + cases.stream().skip(1).map(CaseReference::value).collect(joining(", "))
            + "): "
            + siblings.stage(caseReference).label()
            + ". [How they are with each other]("
            + ContactPlanController.ADDRESS
            + caseReference
            + ")";
  }
}
