package org.hsbpathway.upload;

import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.workflow.CaseLine;
import org.springframework.stereotype.Component;

/** Leads from each form of a case to its documents. */
@Component
class WayToDocuments implements CaseLine {

  @Override
  public String of(CaseReference caseReference) {
    return "[Documents from elsewhere](" + CaseDocumentsController.ADDRESS + caseReference + ")";
  }
}
