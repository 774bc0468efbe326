package org.hsbpathway.strategy;

import java.util.Set;
import org.hsbpathway.casefile.Labelled;
import org.hsbpathway.workflow.ProcessVariable;

/** What a strategy discussion can decide; each labels one exit of {@code whichStrategyOutcome}. */
enum StrategyOutcome implements Labelled {
  NO_ROLE_STEP_DOWN("step down, no role for social care", Set.of(AssessmentRoute.NONE)),
  EARLY_HELP("early help", Set.of(AssessmentRoute.EARLY_HELP, AssessmentRoute.NONE)),
  CIN_CF_ASSESSMENT("child in need, with an assessment", AssessmentRoute.WITH_THE_CHILD),
  S47("section 47 enquiry", AssessmentRoute.WITH_THE_CHILD),
  IMMEDIATE_PROTECTION(
      "immediate protection and section 47 enquiry", AssessmentRoute.WITH_THE_CHILD);

  static final ProcessVariable<StrategyOutcome> VARIABLE =
      ProcessVariable.outcome("strategyOutcome", StrategyOutcome.class);

  private final String label;
  private final Set<AssessmentRoute> routes;

  StrategyOutcome(String label, Set<AssessmentRoute> routes) {
    this.label = label;
    this.routes = routes;
  }

  @Override
  public String label() {
    return label;
  }

  boolean isEnquiry() {
    return this == S47 || this == IMMEDIATE_PROTECTION;
  }

  boolean goesWith(AssessmentRoute route) {
    return routes.contains(route);
  }
}
