package org.hsbpathway.assessment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.hsbpathway.assessment.ChildAndFamilyAssessment.Decision;
import org.hsbpathway.assessment.ChildAndFamilyAssessment.Findings;
import org.hsbpathway.assessment.ChildAndFamilyAssessment.Specialist;
import org.hsbpathway.casefile.AssessmentOutcome;
import org.hsbpathway.casefile.CaseFiles;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.ChildLastSeen;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.casefile.YesNoNotKnown;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.clock.WorkingDays;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/**
 * The social worker completes the statutory assessment; the specialist one may still be in
 * progress.
 */
@Component
class CompleteChildAndFamilyAssessment implements FormStep<CompleteChildAndFamilyAssessment.Form> {

  record Form(
      @NotNull LocalDate childSeenOn,
      YesNoNotKnown childSeenAlone,
      String notAloneReason,
      @NotBlank String childVoice,
      @NotBlank String development,
      @NotBlank String parenting,
      @NotBlank String familyAndEnvironment,
      @NotNull Decision decision,
      @NotBlank String rationale,
      AssessmentOutcome conclusion,
      String interimPlan,
      String lateReason) {

    /** What is known of the last time is not asked again, unless the child was seen since. */
    ChildLastSeen.Seen seen(Optional<ChildLastSeen.Seen> lastSeen) {
      return lastSeen
          .filter(seen -> seen.on().equals(childSeenOn))
          .orElseGet(
              () ->
                  new ChildLastSeen.Seen(
                      childSeenOn, childSeenAlone == YesNoNotKnown.YES, notAloneReason));
    }

    Findings findings(ChildLastSeen.Seen seen) {
      return new Findings(
          seen.on(),
          seen.alone(),
          seen.whyNotAlone(),
          childVoice,
          development,
          parenting,
          familyAndEnvironment,
          rationale,
          interimPlan,
          lateReason);
    }
  }

  private final ChildAndFamilyAssessments assessments;
  private final SpecialistAssessments specialists;
  private final RunningAssessments running;
  private final ChildVisit visit;
  private final ChildLastSeen lastSeen;
  private final CaseFiles files;
  private final Standing standing;
  private final Clocks clocks;

  CompleteChildAndFamilyAssessment(
      ChildAndFamilyAssessments assessments,
      SpecialistAssessments specialists,
      RunningAssessments running,
      ChildVisit visit,
      ChildLastSeen lastSeen,
      CaseFiles files,
      Standing standing,
      Clocks clocks) {
    this.assessments = assessments;
    this.specialists = specialists;
    this.running = running;
    this.visit = visit;
    this.lastSeen = lastSeen;
    this.files = files;
    this.standing = standing;
    this.clocks = clocks;
  }

  @Override
  public Map<String, ?> open(Step step) {
    var assessment = assessments.running(step.caseReference());
    var beside = beside(assessment, step.caseReference());
    var late = assessment.isLate(clocks.today());
    var values = new HashMap<String, Object>();
    values.put("specialistAssessment", beside);
    values.put("late", YesNoNotKnown.of(late));
    var other = askedForMeanwhile(assessment, step.caseReference());
    var seen = lastSeen.of(step.caseReference());
    values.put(
        "whereItStands",
        InWords.childAndFamily(assessment.dueOn(), late, beside)
            + other.map(InWords::besideIt).orElse("")
            + seen.map(InWords::lastSeen).orElse(""));
    values.put("lastSeenOn", seen.map(last -> last.on().toString()).orElse(""));
    other.map(SpecialistAssessment::outcome).ifPresent(said -> values.put("conclusion", said));
    standing
        .dateOf(step.caseReference(), Fact.CHILD_SEEN_ON)
        .ifPresent(day -> values.put("childSeenOn", day));
    return values;
  }

  @Override
  public void submit(Form form, Step step) {
    var reference = step.caseReference();
    var assessment = assessments.running(reference);
    var seen = form.seen(lastSeen.of(reference));
    assessments.save(
        assessment.complete(
            form.findings(seen),
            form.decision(),
            beside(assessment, reference),
            form.conclusion(),
            WorkingDays.dateOf(files.of(reference).receivedAt()),
            clocks.today(),
            step.user()));
    running.state(reference, step.user());
    visit.seen(reference, step.user());
    lastSeen.state(reference, seen, form.childVoice(), step.user());
    if (assessment.conclusion() != null) {
      standing.state(reference, Fact.ASSESSMENT_OUTCOME, assessment.conclusion(), step.user());
      step.set(SignOffAssessment.OUTCOME, assessment.conclusion());
    }
  }

  /** Not a part of this assessment, and what it found is not concluded a second time. */
  private Optional<SpecialistAssessment> askedForMeanwhile(
      ChildAndFamilyAssessment assessment, CaseReference reference) {
    return assessment.route().includesSpecialist()
        ? Optional.empty()
        : specialists
            .findFirstByCaseReferenceOrderByOpenedOnDesc(reference)
            .filter(other -> !other.openedOn().isBefore(assessment.openedOn()));
  }

  private Specialist beside(ChildAndFamilyAssessment assessment, CaseReference reference) {
    if (!assessment.route().includesSpecialist()) {
      return Specialist.NOT_PART;
    }
    return running.specialist(reference) ? Specialist.IN_PROGRESS : Specialist.FINISHED;
  }
}
