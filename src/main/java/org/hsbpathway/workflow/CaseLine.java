package org.hsbpathway.workflow;

import org.hsbpathway.casefile.CaseReference;

/** Something that stands at the head of each form of a case, below where the case stands. */
public interface CaseLine {

  /** A line of Markdown, or an empty one; whoever reads it sees the case. */
  String of(CaseReference caseReference);
}
