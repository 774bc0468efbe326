package org.hsbpathway.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.hsbpathway.assessment.SpecialistAssessment.Allocation;
import org.hsbpathway.assessment.SpecialistAssessment.NotTold;
import org.hsbpathway.assessment.SpecialistAssessment.OwnHarm;
import org.hsbpathway.assessment.SpecialistAssessment.Proposal;
import org.hsbpathway.assessment.SpecialistAssessment.Report;
import org.hsbpathway.assessment.SpecialistAssessment.Sharing;
import org.hsbpathway.assessment.SpecialistAssessment.SignOff;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.casefile.SupervisionLevel;
import org.hsbpathway.casefile.YesNoNotKnown;
import org.junit.jupiter.api.Test;

/** Rules of the specialist assessment that no form lets a person break. */
class SpecialistAssessmentTest {

  private static final CaseReference REFERENCE = new CaseReference("HSB-2026-000123");
  private static final LocalDate TODAY = LocalDate.parse("2026-12-01");

  @Test
  void neitherAssessorSignsOff() {
    var assessment = written();
    for (var assessor : List.of("lead", "second")) {
      assertThatThrownBy(() -> assessment.signOff(new SignOff(TODAY, SignOffOutcome.AGREED, null, assessor)))
          .isInstanceOf(Refusal.class)
          .hasMessageContaining("third person");
    }
    assertThat(assessment.signOff(new SignOff(TODAY, SignOffOutcome.AGREED, null, "third")).outcome())
        .isEqualTo(AssessmentOutcome.UNABLE_TO_COMPLETE);
  }

  @Test
  void aim2IsNotChosenForANewAssessment() {
    assertThatThrownBy(() -> allocate(opened(), AssessmentModel.AIM2_LEGACY))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("earlier records only");
  }

  @Test
  void assessorsAreChosenOnce() {
    assertThatThrownBy(() -> allocate(allocate(opened(), AssessmentModel.AIM3), AssessmentModel.AIM3))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("already chosen");
  }

  @Test
  void nobodyDecidesAloneThatSomebodyIsNotTold() {
    var assessment = written().signOff(new SignOff(TODAY, SignOffOutcome.AGREED, null, "third"));
    var notTold =
        new Sharing(
            false, null, null, true, TODAY, null, List.of(), NotTold.WOULD_PREJUDICE_POLICE, "lead", TODAY.plusDays(5), "lead");
    assertThatThrownBy(() -> assessment.share(notTold, TODAY)).isInstanceOf(Refusal.class).hasMessageContaining("other than yourself");
  }

  private static SpecialistAssessment opened() {
    return SpecialistAssessment.open(REFERENCE, AssessmentRoute.AIM_ONLY_OPEN_CASE, TODAY);
  }

  private static SpecialistAssessment allocate(SpecialistAssessment assessment, AssessmentModel model) {
    var proposal = new Proposal(14, YesNoNotKnown.NO, YesNoNotKnown.NO, AssessmentModel.AIM3, "Row 7");
    return assessment.allocate(
        new Allocation(model, null, null, "lead", "second", null),
        proposal,
        AssessmentMode.FULL,
        true,
        Set.of(),
        TODAY,
        TODAY.plusDays(56));
  }

  private static SpecialistAssessment written() {
    return allocate(opened(), AssessmentModel.AIM3)
        .write(
            new Report(
                AssessmentOutcome.UNABLE_TO_COMPLETE,
                "Invited three times, visited twice.",
                null,
                false,
                null,
                List.of(),
                List.of(),
                null,
                "I do not want to.",
                OwnHarm.NONE_KNOWN,
                null,
                SupervisionLevel.HIGH,
                List.of(),
                "Supervision as in the interim plan, because nothing about the behaviour could be understood so far in any of the places.",
                List.of(),
                null,
                TODAY,
                "lead"));
  }
}
