package org.hsbpathway.assessment;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hsbpathway.assessment.Sharing.NotTold;
import org.hsbpathway.casefile.FamilyTelling;
import org.hsbpathway.casefile.YesNoNotKnown;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/** The child and the parents hear the result before anybody else does. */
@Component
class ShareAssessment implements FormStep<ShareAssessment.Form> {

  record Form(
      @NotNull YesNoNotKnown childTold,
      LocalDate sharedWithChildOn,
      String childResponse,
      @NotNull YesNoNotKnown parentsTold,
      LocalDate sharedWithParentsOn,
      String parentResponse,
      List<Explained> formats,
      NotTold notToldReason,
      String approvedBy,
      LocalDate tellBy) {

    Sharing by(String user) {
      return new Sharing(
          childTold == YesNoNotKnown.YES,
          sharedWithChildOn,
          childResponse,
          parentsTold == YesNoNotKnown.YES,
          sharedWithParentsOn,
          parentResponse,
          formats == null ? List.of() : formats,
          notToldReason,
          approvedBy,
          tellBy,
          user);
    }
  }

  private final SpecialistAssessments assessments;
  private final RunningAssessments running;
  private final FamilyTelling telling;
  private final Clocks clocks;

  ShareAssessment(
      SpecialistAssessments assessments,
      RunningAssessments running,
      FamilyTelling telling,
      Clocks clocks) {
    this.assessments = assessments;
    this.running = running;
    this.telling = telling;
    this.clocks = clocks;
  }

  @Override
  public Map<String, ?> open(Step step) {
    return Map.of(
        "result", InWords.result(assessments.running(step.caseReference())),
        "managers", step.usersIn("hsb-team-manager"));
  }

  @Override
  public void submit(Form form, Step step) {
    if (form.childTold() == YesNoNotKnown.YES) {
      telling.refuseWhileWithheld(step.caseReference(), "childTold");
    }
    if (form.parentsTold() == YesNoNotKnown.YES) {
      telling.refuseWhileWithheld(step.caseReference(), "parentsTold");
    }
    assessments.save(
        assessments.running(step.caseReference()).share(form.by(step.user()), clocks.today()));
    running.state(step.caseReference(), step.user());
  }
}
