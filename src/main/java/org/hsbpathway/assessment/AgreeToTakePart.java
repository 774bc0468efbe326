package org.hsbpathway.assessment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hsbpathway.assessment.Agreement.Adaptation;
import org.hsbpathway.assessment.Agreement.Answer;
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
  private final Clocks clocks;

  AgreeToTakePart(SpecialistAssessments assessments, Clocks clocks) {
    this.assessments = assessments;
    this.clocks = clocks;
  }

  @Override
  public Map<String, ?> open(Step step) {
    return Map.of("assessment", InWords.allocation(assessments.running(step.caseReference())));
  }

  @Override
  public void submit(Form form, Step step) {
    var assessment =
        assessments.running(step.caseReference()).answer(form.by(step.user()), clocks.today());
    assessments.save(assessment);
    step.set(AgreementOutcome.VARIABLE, form.outcome());
    if (form.firstSessionOn() != null) {
      step.set(
          RecordAssessmentSession.DUE,
          clocks.onTask(clocks.dueOn("sessionRecord", form.firstSessionOn())));
    }
  }
}
