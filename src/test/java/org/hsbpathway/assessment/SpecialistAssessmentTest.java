package org.hsbpathway.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.hsbpathway.assessment.AssessmentReport.OwnHarm;
import org.hsbpathway.assessment.Sharing.NotTold;
import org.hsbpathway.casefile.AssessmentMode;
import org.hsbpathway.casefile.AssessmentOutcome;
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
      assertThatThrownBy(
              () ->
                  assessment.signOff(
                      new SignOff(TODAY, SignOffOutcome.AGREED, null, assessor), Set.of()))
          .isInstanceOf(Refusal.class)
          .hasMessageContaining("third person");
    }
    assertThat(
            assessment
                .signOff(new SignOff(TODAY, SignOffOutcome.AGREED, null, "third"), Set.of())
                .outcome())
        .isEqualTo(AssessmentOutcome.UNABLE_TO_COMPLETE);
  }

  @Test
  void aim2IsNotChosenForANewAssessment() {
    assertThatThrownBy(() -> allocate(opened(), AssessmentModel.AIM2_LEGACY))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("earlier records only");
  }

  @Test
  void onlyAnotherNamedAssessmentCanBeAnInterimSummary() {
    assertThatThrownBy(() -> allocate(opened(), AssessmentModel.AIM3).write(report(true)))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("interim summary");
  }

  @Test
  void assessorsAreChosenOnce() {
    assertThatThrownBy(
            () -> allocate(allocate(opened(), AssessmentModel.AIM3), AssessmentModel.AIM3))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("already chosen");
  }

  @Test
  void nobodyDecidesAloneThatSomebodyIsNotTold() {
    var assessment =
        written().signOff(new SignOff(TODAY, SignOffOutcome.AGREED, null, "third"), Set.of());
    var notTold =
        new Sharing(
            false,
            null,
            null,
            true,
            TODAY,
            null,
            List.of(),
            NotTold.WOULD_PREJUDICE_POLICE,
            "lead",
            TODAY.plusDays(5),
            "lead");
    assertThatThrownBy(() -> assessment.share(notTold, TODAY, TODAY.plusDays(7)))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("other than yourself");
  }

  private static SpecialistAssessment opened() {
    return SpecialistAssessment.open(REFERENCE, AssessmentRoute.AIM_ONLY_OPEN_CASE, TODAY);
  }

  private static SpecialistAssessment allocate(
      SpecialistAssessment assessment, AssessmentModel model) {
    var proposal =
        new ModelProposal(14, YesNoNotKnown.NO, YesNoNotKnown.NO, AssessmentModel.AIM3, "Row 7");
    return assessment.allocate(
        new Allocation(model, null, "2019", null, "lead", "second", null),
        proposal,
        AssessmentMode.FULL,
        true,
        Set.of(),
        TODAY,
        TODAY.plusDays(56),
        "coordinator");
  }

  private static SpecialistAssessment written() {
    return allocate(opened(), AssessmentModel.AIM3).write(report(false));
  }

  private static AssessmentReport report(boolean interim) {
    return new AssessmentReport(
        AssessmentOutcome.UNABLE_TO_COMPLETE,
        "Invited three times, visited twice.",
        null,
        interim,
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
        "lead");
  }
}
