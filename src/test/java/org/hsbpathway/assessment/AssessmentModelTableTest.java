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
    "8, NO, NO, false, AIM_UNDER_12, Row 2",
    "11, YES, YES, false, AIM_UNDER_12, Row 2",
    "12, NO, NO, false, AIM3, Row 7",
    "12, NO, NOT_KNOWN, false, AIM3, Row 7",
    "14, YES, NO, false, AIM3, Row 4",
    "14, NO, YES, false, AIM3, Row 5",
    "16, NOT_KNOWN, NO, false, AIM3, Row 6",
    "18, NO, NO, false, AIM3, Row 7",
    "19, NO, NO, false, OTHER_NAMED, Row 3",
    "17, NO, NO, true, OTHER_NAMED, Row 1",
    "9, NO, NO, true, OTHER_NAMED, Row 1"
  })
  void theFirstRowThatFitsProposes(
      int age,
      String learningDisability,
      String younger,
      boolean notSuitable,
      AssessmentModel model,
      String row) {
    var decided =
        decisions.decide(
            "assessmentModel",
            Map.of(
                "age", age,
                "learningDisability", learningDisability,
                "developmentalAgeWellBelow12", younger,
                "notSuitable", notSuitable));
    assertThat(decided.text("model")).isEqualTo(model.name());
    assertThat(decided.why()).startsWith(row + ": ").endsWith(".");
  }
}
