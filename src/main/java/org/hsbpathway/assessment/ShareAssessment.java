package org.hsbpathway.assessment;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hsbpathway.assessment.Sharing.NotTold;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.FamilyTelling;
import org.hsbpathway.casefile.Standing;
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
  private final Standing standing;
  private final Clocks clocks;

  ShareAssessment(
      SpecialistAssessments assessments,
      RunningAssessments running,
      FamilyTelling telling,
      Standing standing,
      Clocks clocks) {
    this.assessments = assessments;
    this.running = running;
    this.telling = telling;
    this.standing = standing;
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
    telling.refuseWhileWithheld(step.caseReference(), "childTold", form.childTold());
    telling.refuseWhileWithheld(step.caseReference(), "parentsTold", form.parentsTold());
    var reference = step.caseReference();
    var sharing = form.by(step.user());
    var today = clocks.today();
    assessments.save(
        assessments
            .running(reference)
            .share(sharing, today, clocks.dueOn("tellAfterOverride", today)));
    if (!sharing.isTalkedFirst() && !telling.isWithheld(reference)) {
      standing.state(reference, Fact.TELL_FAMILY_ON, sharing.tellBy(), step.user());
    }
    step.set(ResultToldOutcome.VARIABLE, told(sharing, reference));
    running.state(step.caseReference(), step.user());
  }

  private ResultToldOutcome told(Sharing sharing, CaseReference reference) {
    if (sharing.isTalkedFirst()) {
      return ResultToldOutcome.FAMILY_KNOWS;
    }
    return telling.isWithheld(reference)
        ? ResultToldOutcome.TELLING_WITHHELD
        : ResultToldOutcome.TELLING_OWED;
  }
}
