package org.hsbpathway.assessment;

import java.util.Optional;
import org.hsbpathway.casefile.Labelled;
import org.hsbpathway.workflow.ProcessVariable;

/** Which assessments the strategy discussion asked for. */
enum AssessmentRoute implements Labelled {
  CF_ASSESSMENT_ONLY("child and family assessment only"),
  CF_PLUS_AIM("child and family assessment and specialist assessment"),
  AIM_ONLY_OPEN_CASE("specialist assessment in a case that is open"),
  EARLY_HELP("early help"),
  COMMISSION_EXTERNAL("child and family assessment and a commissioned specialist assessment"),
  NONE("no assessment");

  static final ProcessVariable<AssessmentRoute> VARIABLE =
      ProcessVariable.outcome("assessmentRouteOutcome", AssessmentRoute.class);

  private final String label;

  AssessmentRoute(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }

  /**
   * The route to take where the token brings one, or brings none: work the police or a court asked
   * for is a specialist assessment, and a case that came straight from the referral has the
   * statutory assessment that the law asks for.
   *
   * @param fromReferral whether the day by which the statutory assessment is due came along
   */
  static AssessmentRoute askedFor(Optional<AssessmentRoute> told, boolean fromReferral) {
    return told.map(route -> route.isAssessment() ? route : AIM_ONLY_OPEN_CASE)
        .orElse(fromReferral ? CF_ASSESSMENT_ONLY : AIM_ONLY_OPEN_CASE);
  }

  /** What is left to begin of this route beside assessments that run already. */
  Optional<AssessmentRoute> without(boolean childAndFamilyRuns, boolean specialistRuns) {
    var childAndFamily = includesChildAndFamily() && !childAndFamilyRuns;
    var specialist = includesSpecialist() && !specialistRuns;
    if (childAndFamily == includesChildAndFamily() && specialist == includesSpecialist()) {
      return Optional.of(this);
    }
    if (childAndFamily) {
      return Optional.of(CF_ASSESSMENT_ONLY);
    }
    return specialist ? Optional.of(AIM_ONLY_OPEN_CASE) : Optional.empty();
  }

  private boolean isAssessment() {
    return this != EARLY_HELP && this != NONE;
  }

  boolean includesSpecialist() {
    return this == CF_PLUS_AIM || this == AIM_ONLY_OPEN_CASE || this == COMMISSION_EXTERNAL;
  }

  boolean includesChildAndFamily() {
    return this == CF_ASSESSMENT_ONLY || this == CF_PLUS_AIM || this == COMMISSION_EXTERNAL;
  }
}
