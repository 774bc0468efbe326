package org.hsbpathway.moveon;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.hsbpathway.casefile.CaseFiles;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.FamilyTelling;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.casefile.YesNoNotKnown;
import org.hsbpathway.clock.WorkingDays;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/** Keeps the moving-on plan as the child and those around the child wrote it. */
@Component
class HoldMoveOnMeeting implements FormStep<HoldMoveOnMeeting.Form> {

  record Form(
      @NotNull LocalDate heldOn,
      List<MoveOn.Present> present,
      @NotBlank String myStrengths,
      @NotBlank String myPeople,
      @NotBlank String myWarningSigns,
      @NotBlank String whatIDo,
      @NotBlank String whoITell,
      @NotBlank String childView,
      @NotNull MoveOn.FinalSupervision supervisionFinal,
      String lowerBecause,
      @NotNull MoveOn.Aim supervisionAssessed,
      @NotBlank String supervisionAssessedWhy,
      @NotNull MoveOn.Aim familySupported,
      @NotBlank String familySupportedWhy,
      @NotNull MoveOn.Aim planInPlace,
      @NotBlank String planInPlaceWhy,
      @NotNull MoveOn.Aim incidentsReduced,
      @NotBlank String incidentsReducedWhy,
      @NotNull MoveOn.Aim safeInCommunity,
      @NotBlank String safeInCommunityWhy,
      @NotNull Integer incidentsSinceStart,
      @NotNull YesNoNotKnown schoolStable,
      @NotNull YesNoNotKnown placementStable,
      @NotNull String childFeedback,
      @NotNull String parentFeedback,
      @NotNull YesNoNotKnown familyTold,
      @NotNull MoveOn.LinkedWorkerTold linkedWorkerTold,
      @NotNull MoveOn.StepDown stepDownTo) {

    MoveOn.Meeting meeting() {
      return new MoveOn.Meeting(
          heldOn,
          present,
          new MoveOn.MovingOnPlan(
              myStrengths, myPeople, myWarningSigns, whatIDo, whoITell, childView),
          supervisionFinal,
          lowerBecause,
          new MoveOn.Aims(
              supervisionAssessed,
              supervisionAssessedWhy,
              familySupported,
              familySupportedWhy,
              planInPlace,
              planInPlaceWhy,
              incidentsReduced,
              incidentsReducedWhy,
              safeInCommunity,
              safeInCommunityWhy),
          new MoveOn.Measures(
              incidentsSinceStart,
              schoolStable,
              placementStable,
              asNumber(childFeedback),
              asNumber(parentFeedback)),
          familyTold == YesNoNotKnown.YES,
          linkedWorkerTold,
          stepDownTo);
    }
  }

  /** Nobody knows is an answer, and no number. */
  private static Integer asNumber(String feedback) {
    return feedback.equals(YesNoNotKnown.NOT_KNOWN.name()) ? null : Integer.valueOf(feedback);
  }

  private final MoveOns moveOns;
  private final KnownAtTheEnd known;
  private final HarmedChildsWorker otherWorker;
  private final CaseFiles files;
  private final Standing standing;
  private final FamilyTelling telling;
  private final Clock clock;

  HoldMoveOnMeeting(
      MoveOns moveOns,
      KnownAtTheEnd known,
      HarmedChildsWorker otherWorker,
      CaseFiles files,
      Standing standing,
      FamilyTelling telling,
      Clock clock) {
    this.otherWorker = otherWorker;
    this.files = files;
    this.moveOns = moveOns;
    this.known = known;
    this.standing = standing;
    this.telling = telling;
    this.clock = clock;
  }

  @Override
  public void submit(Form form, Step step) {
    var reference = step.caseReference();
    files
        .of(reference)
        .refuseBeforeConcern("heldOn", "The meeting cannot have been held", form.heldOn());
    telling.refuseWhileWithheld(reference, "familyTold", form.familyTold());
    moveOns.save(
        moveOns
            .underWay(step, clock.instant())
            .meet(
                known.check(reference, form.meeting()),
                step.user(),
                WorkingDays.dateOf(clock.instant())));
    otherWorker.ask(reference, form.meeting(), step.user());
    standing.state(reference, Fact.LAST_REVIEW_ON, form.heldOn(), step.user());
    standing.state(reference, Fact.MOVE_ON_HELD_BY, step.user(), step.user());
    standing.state(reference, Fact.CHILD_VOICE, "RECORDED", step.user());
    standing.state(
        reference, Fact.FAMILY_TOLD, form.familyTold() == YesNoNotKnown.YES, step.user());
  }
}
