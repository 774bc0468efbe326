package org.hsbpathway.assessment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hsbpathway.assessment.Agreement.Adaptation;
import org.hsbpathway.assessment.Agreement.Answer;
import org.hsbpathway.casefile.CaseFiles;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.FamilyTelling;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.casefile.YesNoNotKnown;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/** The assessors explain the assessment; child and parents say whether they take part. */
@Component
class AgreeToTakePart implements FormStep<AgreeToTakePart.Form> {

  record Form(
      @NotNull LocalDate explainedOn,
      @NotEmpty List<Explained> how,
      @NotNull YesNoNotKnown explainedToChild,
      @NotNull YesNoNotKnown explainedToParents,
      boolean toldItMayBeDisclosed,
      @NotEmpty List<Adaptation> adaptations,
      @NotNull Answer childAgrees,
      @NotNull Answer parentsAgree,
      @NotBlank String childView,
      String parentView,
      @NotNull AgreementOutcome outcome,
      LocalDate firstSessionOn) {

    Agreement by(String user) {
      return new Agreement(
          explainedOn,
          explainedToChild == YesNoNotKnown.YES,
          explainedToParents == YesNoNotKnown.YES,
          how,
          adaptations,
          toldItMayBeDisclosed,
          childAgrees,
          childView,
          parentsAgree,
          parentView,
          firstSessionOn,
          outcome,
          user);
    }
  }

  private final SpecialistAssessments assessments;
  private final CaseFiles files;
  private final Standing standing;
  private final FamilyTelling telling;
  private final Clocks clocks;

  AgreeToTakePart(
      SpecialistAssessments assessments,
      CaseFiles files,
      Standing standing,
      FamilyTelling telling,
      Clocks clocks) {
    this.assessments = assessments;
    this.files = files;
    this.standing = standing;
    this.telling = telling;
    this.clocks = clocks;
  }

  @Override
  public Map<String, ?> open(Step step) {
    var values = new HashMap<String, Object>();
    values.put("assessment", InWords.agreement(assessments.running(step.caseReference())));
    files
        .of(step.caseReference())
        .child()
        .map(Adaptation::neededBy)
        .filter(needed -> !needed.isEmpty())
        .ifPresent(needed -> values.put("adaptations", needed));
    return values;
  }

  @Override
  public void submit(Form form, Step step) {
    var reference = step.caseReference();
    telling.refuseWhileWithheld(reference, "explainedToChild", form.explainedToChild());
    telling.refuseWhileWithheld(reference, "explainedToParents", form.explainedToParents());
    var childMayDecide = standing.is(reference, Fact.TAKING_PART, "CHILD_DECIDES");
    var assessment =
        assessments.running(reference).answer(form.by(step.user()), childMayDecide, clocks.today());
    assessments.save(assessment);
    step.set(AgreementOutcome.VARIABLE, form.outcome());
    if (form.firstSessionOn() != null) {
      step.set(
          RecordAssessmentSession.DUE,
          clocks.onTask(clocks.dueOn("sessionRecord", form.firstSessionOn())));
    }
  }
}
