package org.hsbpathway.circumstances;

import org.hsbpathway.casefile.CaseFile;
import org.hsbpathway.casefile.CaseFiles;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.CaseStatus;
import org.hsbpathway.casefile.Child;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.workflow.NamedCase;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/** The case whose child's life changes: it runs, and the child has a name. */
@Component
class RunningCase {

  private final NamedCase named;
  private final CaseFiles files;

  RunningCase(NamedCase named, CaseFiles files) {
    this.named = named;
    this.files = files;
  }

  /** Lets what is reported belong to this case. */
  CaseFile begin(String typed, Step step) {
    var file = named.begin(typed, step);
    if (file.status() != CaseStatus.OPEN && file.status() != CaseStatus.CONCERN) {
      throw new Refusal(
          "caseReference", "This case does not run any more. Raise a new concern instead.");
    }
    if (file.child().isEmpty()) {
      throw new Refusal(
          "caseReference", "Nobody has named the child of this case yet. Name the child first.");
    }
    return file;
  }

  Child childOf(CaseReference reference) {
    return childOf(files.of(reference));
  }

  static Child childOf(CaseFile file) {
    return file.child().orElseThrow();
  }
}
