package org.hsbpathway.casefile;

import java.util.Optional;

/** The safety plan that is in force, in words; whoever keeps the plans answers. */
public interface PlanInForce {

  /** As Markdown; empty where no plan is in force. */
  Optional<String> inWords(CaseReference caseReference);
}
