package org.hsbpathway.assessment;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.hsbpathway.assessment.AssessmentSession.Pause;
import org.hsbpathway.assessment.AssessmentSession.Theme;
import org.hsbpathway.casefile.Attendance;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.OffenceHold;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.casefile.ToldAtSession;
import org.hsbpathway.casefile.ToldAtSession.Kind;
import org.hsbpathway.casefile.ToldAtSession.Told;
import org.hsbpathway.casefile.YesNoNotKnown;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.ProcessVariable;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/** An assessor records a meeting with the child, or that there was none. */
@Component
class RecordAssessmentSession implements FormStep<RecordAssessmentSession.Form> {

  static final ProcessVariable<Instant> DUE = ProcessVariable.due("assessmentSessionDue");

  record Form(
      @NotNull LocalDate heldOn,
      @NotNull Attendance attendance,
      String who,
      String place,
      Theme theme,
      YesNoNotKnown offenceTopic,
      String childVoice,
      String notes,
      @NotNull YesNoNotKnown disclosure,
      String exactWords,
      String toldTo,
      boolean saysNo,
      @NotNull AssessmentSessionOutcome next,
      LocalDate nextSessionOn,
      Pause pauseReason) {

    AssessmentSession recorded(LocalDate today, String user) {
      return new AssessmentSession(
          heldOn,
          attendance,
          who,
          place,
          theme,
          offenceTopic == YesNoNotKnown.YES,
          childVoice,
          notes,
          disclosure == YesNoNotKnown.YES,
          exactWords,
          toldTo,
          saysNo,
          pauseReason,
          next,
          nextSessionOn,
          today,
          user);
    }
  }

  private final SpecialistAssessments assessments;
  private final ToldAtSession told;
  private final Standing standing;
  private final OffenceHold offenceHold;
  private final Clocks clocks;

  RecordAssessmentSession(
      SpecialistAssessments assessments,
      ToldAtSession told,
      Standing standing,
      OffenceHold offenceHold,
      Clocks clocks) {
    this.assessments = assessments;
    this.told = told;
    this.standing = standing;
    this.offenceHold = offenceHold;
    this.clocks = clocks;
  }

  @Override
  public Map<String, ?> open(Step step) {
    var assessment = assessments.running(step.caseReference());
    return Map.of("session", InWords.session(assessment, holdIsOn(step), clocks.today()));
  }

  @Override
  public void submit(Form form, Step step) {
    var reference = step.caseReference();
    var session = form.recorded(clocks.today(), step.user());
    var assessment =
        assessments
            .running(reference)
            .by(step.user())
            .record(
                session,
                holdIsOn(step),
                clocks.dueOn("sessionRecord", session.on()),
                clocks.today());
    assessments.save(assessment);
    standing.count(reference, Fact.MISSED_SESSIONS, assessment.missedInARow(), step.user());
    if (session.attendance().met()) {
      standing.childHeard(reference, form.childVoice(), step.user());
    }
    step.set(
        AssessmentAttendanceOutcome.VARIABLE,
        AssessmentAttendanceOutcome.of(session, assessment.missedInARow()));
    step.set(AssessmentSessionOutcome.VARIABLE, form.next());
    step.set(DisclosureOutcome.VARIABLE, passOn(form, step));
    if (form.nextSessionOn() != null) {
      step.set(DUE, clocks.onTask(clocks.dueOn("sessionRecord", form.nextSessionOn())));
    }
  }

  /** What the child told of being harmed is answered today, with the words written here. */
  private DisclosureOutcome passOn(Form form, Step step) {
    if (form.disclosure() != YesNoNotKnown.YES) {
      return DisclosureOutcome.NOTHING_NEW;
    }
    told.disclosure(
        step.caseReference(),
        new Told(Kind.DISCLOSED, form.exactWords(), form.toldTo(), form.heldOn(), step.user()));
    return DisclosureOutcome.DISCLOSED;
  }

  private boolean holdIsOn(Step step) {
    return offenceHold.isInForce(step.caseReference());
  }
}
