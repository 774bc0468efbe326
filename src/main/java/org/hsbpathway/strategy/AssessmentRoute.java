package org.hsbpathway.strategy;

import java.util.Set;
import org.hsbpathway.casefile.Labelled;
import org.hsbpathway.workflow.ProcessVariable;

/** Which assessment follows. */
enum AssessmentRoute implements Labelled {
  CF_ASSESSMENT_ONLY("child and family assessment"),
  CF_PLUS_AIM("child and family assessment and specialist assessment"),
  AIM_ONLY_OPEN_CASE("specialist assessment in a case already assessed"),
  COMMISSION_EXTERNAL("child and family assessment and a commissioned specialist"),
  WORK_CONTINUES("the assessment or work that runs continues"),
  EARLY_HELP("early help"),
  NONE("no assessment");

  static final ProcessVariable<AssessmentRoute> VARIABLE =
      ProcessVariable.outcome("assessmentRouteOutcome", AssessmentRoute.class);

  /** What a further discussion decided, kept apart from what the main line goes by. */
  static final ProcessVariable<AssessmentRoute> FURTHER =
      ProcessVariable.outcome("furtherRouteOutcome", AssessmentRoute.class);

  static final Set<AssessmentRoute> OF_THE_CHILD =
      Set.of(CF_ASSESSMENT_ONLY, CF_PLUS_AIM, AIM_ONLY_OPEN_CASE, COMMISSION_EXTERNAL);

  private final String label;

  AssessmentRoute(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }

  /** The routes that go with an outcome for which social care goes on working with the child. */
  static final Set<AssessmentRoute> WITH_THE_CHILD =
      Set.of(
          CF_ASSESSMENT_ONLY, CF_PLUS_AIM, AIM_ONLY_OPEN_CASE, COMMISSION_EXTERNAL, WORK_CONTINUES);

  /** Whether two assessors are looked for. */
  boolean needsAssessors() {
    return assessesTheChild() && this != CF_ASSESSMENT_ONLY;
  }

  boolean assessesTheChild() {
    return OF_THE_CHILD.contains(this);
  }
}
