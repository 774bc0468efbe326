package org.hsbpathway.assessment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hsbpathway.casefile.AssessmentMode;
import org.hsbpathway.casefile.CaseFile;
import org.hsbpathway.casefile.CaseFiles;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Child;
import org.hsbpathway.casefile.Disability;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.OffenceHold;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.casefile.TwoWorkers;
import org.hsbpathway.casefile.YesNoNotKnown;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.deadline.Deadlines;
import org.hsbpathway.workflow.Decisions;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.ProcessVariable;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/**
 * The co-ordinator chooses model and assessors; the table {@code assessmentModel} proposes, a
 * person decides.
 */
@Component
class AllocateAssessors implements FormStep<AllocateAssessors.Form> {

  static final ProcessVariable<Instant> DUE = ProcessVariable.due("specialistAssessmentDue");
  static final ProcessVariable<AssessmentMode> MODE =
      ProcessVariable.outcome("assessmentModeOutcome", AssessmentMode.class);

  record Form(
      Integer ageInYears,
      @NotNull YesNoNotKnown learningDisability,
      @NotNull YesNoNotKnown developmentalAgeWellBelow12,
      boolean notSuitable,
      boolean earlierAim2,
      @NotNull AssessmentModel model,
      String modelName,
      @NotBlank String modelEdition,
      String modelReason,
      @NotBlank String leadAssessor,
      @NotBlank String secondAssessor,
      String commissionedProvider) {

    Allocation allocation() {
      return new Allocation(
          model,
          modelName,
          modelEdition,
          modelReason,
          leadAssessor,
          secondAssessor,
          commissionedProvider);
    }
  }

  private final SpecialistAssessments assessments;
  private final Certificates certificates;
  private final CaseFiles caseFiles;
  private final TwoWorkers twoWorkers;
  private final Standing standing;
  private final OffenceHold offenceHold;
  private final Decisions decisions;
  private final Clocks clocks;
  private final Deadlines deadlines;

  AllocateAssessors(
      SpecialistAssessments assessments,
      Certificates certificates,
      CaseFiles caseFiles,
      TwoWorkers twoWorkers,
      Standing standing,
      OffenceHold offenceHold,
      Decisions decisions,
      Clocks clocks,
      Deadlines deadlines) {
    this.assessments = assessments;
    this.certificates = certificates;
    this.caseFiles = caseFiles;
    this.twoWorkers = twoWorkers;
    this.standing = standing;
    this.offenceHold = offenceHold;
    this.decisions = decisions;
    this.clocks = clocks;
    this.deadlines = deadlines;
  }

  @Override
  public Map<String, ?> open(Step step) {
    var age = age(step.caseReference());
    var learningDisability = learningDisability(step.caseReference());
    var proposal =
        age.map(years -> propose(years, learningDisability, YesNoNotKnown.NOT_KNOWN, false, false));
    var values = new HashMap<String, Object>();
    values.put("ageKnown", YesNoNotKnown.of(age.isPresent()));
    values.put("proposal", InWords.proposal(proposal));
    values.put("learningDisability", learningDisability);
    proposal.ifPresent(proposed -> values.put("model", proposed.model()));
    values.put("leads", step.usersIn("hsb-assessor"));
    values.put("seconds", step.usersIn("hsb-assessor", "hsb-yjs", "hsb-social-worker"));
    return values;
  }

  @Override
  public void submit(Form form, Step step) {
    var reference = step.caseReference();
    var today = clocks.today();
    var years =
        age(reference)
            .or(() -> Optional.ofNullable(form.ageInYears()))
            .orElseThrow(
                () ->
                    new Refusal(
                        "ageInYears", "Give the age in years; no date of birth is recorded."));
    var mode = modeNow(reference);
    var dueOn = clocks.dueOn(SpecialistAssessment.CLOCK, today);
    var assessment =
        assessments
            .running(reference)
            .allocate(
                form.allocation(),
                propose(
                    years,
                    form.learningDisability(),
                    form.developmentalAgeWellBelow12(),
                    form.notSuitable(),
                    form.earlierAim2()),
                mode,
                certificates.qualify(form.leadAssessor(), form.model(), today),
                twoWorkers.withHarmedChildrenOnly(reference),
                today,
                dueOn,
                step.user());
    // Put off, no step carries it yet: it counts all the same, and says why nothing happens.
    if (mode == AssessmentMode.DEFERRED) {
      deadlines.start(reference, SpecialistAssessment.CLOCK, today, step.user());
    }
    assessments.save(assessment);
    standing.state(reference, Fact.LEAD_ASSESSOR, form.leadAssessor(), step.user());
    standing.state(reference, Fact.SECOND_ASSESSOR, form.secondAssessor(), step.user());
    standing.state(reference, Fact.ASSESSMENT_MODEL, form.model(), step.user());
    step.set(DUE, clocks.onTask(dueOn));
    step.set(MODE, mode);
  }

  private ModelProposal propose(
      int age,
      YesNoNotKnown learningDisability,
      YesNoNotKnown younger,
      boolean notSuitable,
      boolean earlierAim2) {
    var decided =
        decisions.decide(
            "assessmentModel",
            Map.of(
                "age",
                age,
                "learningDisability",
                learningDisability.name(),
                "developmentalAgeWellBelow12",
                younger.name(),
                "notSuitable",
                notSuitable,
                "earlierAim2",
                earlierAim2));
    return new ModelProposal(
        age,
        learningDisability,
        younger,
        AssessmentModel.valueOf(decided.text("model")),
        decided.why());
  }

  /**
   * What was agreed with the police; while their hold is on and nothing was agreed, the incident is
   * no topic.
   */
  private AssessmentMode modeNow(CaseReference reference) {
    return standing
        .now(reference, Fact.ASSESSMENT_MODE, AssessmentMode.class)
        .orElse(
            offenceHold.isInForce(reference)
                ? AssessmentMode.NO_OFFENCE_DISCUSSION
                : AssessmentMode.FULL);
  }

  private Optional<Integer> age(CaseReference reference) {
    return child(reference).flatMap(child -> child.ageOn(clocks.today()));
  }

  /** As the referral recorded it; where other needs were named, nobody may have looked for one. */
  private YesNoNotKnown learningDisability(CaseReference reference) {
    var known = child(reference).map(Child::disabilities).orElse(List.of());
    if (known.contains(Disability.LEARNING_DISABILITY)) {
      return YesNoNotKnown.YES;
    }
    return known.contains(Disability.NONE) ? YesNoNotKnown.NO : YesNoNotKnown.NOT_KNOWN;
  }

  private Optional<Child> child(CaseReference reference) {
    return caseFiles.find(reference).flatMap(CaseFile::child);
  }
}
