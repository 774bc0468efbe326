package org.hsbpathway.deadline;

import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.workflow.CaseLine;
import org.springframework.stereotype.Component;

/** Leads from each form of a case to all its dates. */
@Component
class WayToDates implements CaseLine {

  @Override
  public String of(CaseReference caseReference) {
    return "[All dates of this case](" + DatesOfCaseController.ADDRESS + caseReference + ")";
  }
}
