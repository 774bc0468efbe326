package org.hsbpathway.moveon;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.hsbpathway.casefile.CaseFiles;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.FamilyTelling;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.casefile.YesNoNotKnown;
import org.hsbpathway.clock.WorkingDays;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/** Keeps what a family heard from us that left, or that never should have had the label. */
@Component
class CloseRespectfully implements FormStep<CloseRespectfully.Form> {

  record Form(
      @NotNull LocalDate toldOn,
      @NotNull MoveOn.HowTold howTold,
      @NotBlank String saidToChild,
      @NotBlank String saidToParents,
      String childVoice,
      @NotNull YesNoNotKnown familyTold,
      @NotNull MoveOn.FinalSupervision supervisionFinal,
      String lowerBecause,
      @NotBlank String whatStays,
      @NotNull MoveOn.StepDown stepDownTo,
      @NotNull MoveOn.LinkedWorkerTold linkedWorkerTold) {

    MoveOn.Farewell farewell() {
      return new MoveOn.Farewell(
          toldOn, howTold, saidToChild, saidToParents, childVoice, whatStays);
    }

    MoveOn.Meeting meeting() {
      return MoveOn.Meeting.without(
          toldOn,
          supervisionFinal,
          lowerBecause,
          familyTold == YesNoNotKnown.YES,
          linkedWorkerTold,
          stepDownTo);
    }
  }

  private final MoveOns moveOns;
  private final KnownAtTheEnd known;
  private final HarmedChildsWorker otherWorker;
  private final CaseFiles files;
  private final Standing standing;
  private final FamilyTelling telling;
  private final Clock clock;

  CloseRespectfully(
      MoveOns moveOns,
      KnownAtTheEnd known,
      HarmedChildsWorker otherWorker,
      CaseFiles files,
      Standing standing,
      FamilyTelling telling,
      Clock clock) {
    this.files = files;
    this.otherWorker = otherWorker;
    this.moveOns = moveOns;
    this.known = known;
    this.standing = standing;
    this.telling = telling;
    this.clock = clock;
  }

  @Override
  public Map<String, ?> open(Step step) {
    var reference = step.caseReference();
    var shown = new HashMap<String, Object>();
    shown.put(
        "why",
        standing.is(reference, Fact.BEHAVIOUR, "NOT_HARMFUL")
            ? "**A team manager found that the behaviour was not harmful sexual behaviour.**"
            : "**The family does not want to go on.** They owe us nothing, and may come back.");
    shown.put("childVoice", standing.now(reference, Fact.CHILD_WORDS).orElse(null));
    return shown;
  }

  @Override
  public void submit(Form form, Step step) {
    telling.refuseWhileWithheld(step.caseReference(), "toldOn");
    var reference = step.caseReference();
    files.of(reference).refuseBeforeConcern("toldOn", "They cannot have heard it", form.toldOn());
    moveOns.save(
        moveOns
            .underWay(step, clock.instant())
            .sayFarewell(
                form.farewell(),
                known.check(reference, form.meeting()),
                step.user(),
                WorkingDays.dateOf(clock.instant())));
    otherWorker.ask(reference, form.meeting(), step.user());
    standing.state(reference, Fact.MOVE_ON_HELD_BY, step.user(), step.user());
    standing.state(
        reference, Fact.FAMILY_TOLD, form.familyTold() == YesNoNotKnown.YES, step.user());
    if (form.childVoice() != null) {
      standing.state(reference, Fact.CHILD_VOICE, "RECORDED", step.user());
    }
  }
}
