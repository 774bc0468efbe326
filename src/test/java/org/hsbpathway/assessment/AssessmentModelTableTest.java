package org.hsbpathway.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.hsbpathway.PathwayTest;
import org.hsbpathway.workflow.Decisions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The table proposes a model from age and learning needs and says which row did; it never rates a
 * child.
 */
@PathwayTest
class AssessmentModelTableTest {

  @Autowired private Decisions decisions;

  @ParameterizedTest
  @CsvSource({
    "8, NO, NO, false, false, AIM_UNDER_12, Row 2",
    "11, YES, YES, false, false, AIM_UNDER_12, Row 2",
    "12, NO, NO, false, false, AIM3, Row 8",
    "12, NO, NOT_KNOWN, false, false, AIM3, Row 8",
    "14, YES, NO, false, false, AIM3, Row 4",
    "14, NO, YES, false, false, AIM3, Row 5",
    "16, NOT_KNOWN, NO, false, false, AIM3, Row 6",
    "18, NO, NO, false, false, AIM3, Row 8",
    "15, NO, NO, false, true, AIM3, Row 7",
    "11, NO, NO, false, true, AIM_UNDER_12, Row 2",
    "19, NO, NO, false, false, OTHER_NAMED, Row 3",
    "17, NO, NO, true, false, OTHER_NAMED, Row 1",
    "9, NO, NO, true, false, OTHER_NAMED, Row 1"
  })
  void theFirstRowThatFitsProposes(
      int age,
      String learningDisability,
      String younger,
      boolean notSuitable,
      boolean earlierAim2,
      AssessmentModel model,
      String row) {
    var decided =
        decisions.decide(
            "assessmentModel",
            Map.of(
                "age", age,
                "learningDisability", learningDisability,
                "developmentalAgeWellBelow12", younger,
                "notSuitable", notSuitable,
                "earlierAim2", earlierAim2));
    assertThat(decided.text("model")).isEqualTo(model.name());
    assertThat(decided.why()).startsWith(row + ": ").endsWith(".");
  }
}
