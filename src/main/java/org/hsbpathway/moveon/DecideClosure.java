package org.hsbpathway.moveon;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hsbpathway.casefile.CaseFiles;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.CaseStatus;
import org.hsbpathway.casefile.ClosureReason;
import org.hsbpathway.casefile.Days;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.OpenAtTheEnd;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.casefile.RetentionClass;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.retention.Retention;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/**
 * Closes the case by the decision of a manager who did not work with the child, or sends it back to
 * the meeting.
 */
@Component
class DecideClosure implements FormStep<DecideClosure.Form> {

  record Form(
      @NotNull ClosureOutcome decision,
      ClosureReason closureReason,
      MoveOn.PoliceStrand policeStrand,
      String monitoredBy,
      RetentionClass retentionClass,
      @Size(max = 1000) String retentionReason,
      @NotBlank String rationale) {}

  private final MoveOns moveOns;
  private final Readiness readiness;
  private final List<OpenAtTheEnd> open;
  private final Retention retention;
  private final CaseFiles files;
  private final Standing standing;
  private final Clocks clocks;
  private final Clock clock;

  DecideClosure(
      MoveOns moveOns,
      Readiness readiness,
      List<OpenAtTheEnd> open,
      Retention retention,
      CaseFiles files,
      Standing standing,
      Clocks clocks,
      Clock clock) {
    this.moveOns = moveOns;
    this.readiness = readiness;
    this.open = open;
    this.retention = retention;
    this.files = files;
    this.standing = standing;
    this.clocks = clocks;
    this.clock = clock;
  }

  @Override
  public Map<String, ?> open(Step step) {
    var moveOn = moveOns.underWay(step, clock.instant());
    var missing = readiness.missing(step.caseReference(), moveOn, false);
    return Map.of(
        "retention",
        retention.inWords(step.caseReference()),
        "retentionClass",
        retention.proposed(step.caseReference()),
        "meetingSummary",
        inWords(moveOn),
        "readiness",
        (missing.isEmpty()
                ? "**Nothing is missing for closing.**"
                : listed("Still missing for closing", missing.stream()))
            + "\n\n"
            + listed(
                "Still open; it holds nothing up and stays with whoever has it",
                open.stream().flatMap(stage -> stage.of(step.caseReference()))));
  }

  private static String listed(String title, Stream<String> sentences) {
    var list = sentences.map(sentence -> "* " + sentence).collect(Collectors.joining("\n"));
    return list.isEmpty() ? "" : "**" + title + ":**\n" + list;
  }

  private static String inWords(MoveOn moveOn) {
    return moveOn.meeting().map(meeting -> inWords(moveOn.isFarewell(), meeting)).orElse("");
  }

  private static String inWords(boolean farewell, MoveOn.Meeting meeting) {
    return (farewell ? "Child and parents heard that we close on " : "Move-on meeting held on ")
        + Days.inWords(meeting.heldOn())
        + ". Goes on after us: "
        + meeting.stepDownTo().label()
        + ".";
  }

  @Override
  public void submit(Form form, Step step) {
    var moveOn = moveOns.underWay(step, clock.instant());
    if (form.decision() == ClosureOutcome.NOT_YET) {
      moveOns.save(moveOn.waitBeforeClosing(form.rationale(), step.user(), clock.instant()));
    } else {
      close(form, step, moveOn);
    }
    step.set(ClosureOutcome.VARIABLE, form.decision());
  }

  private void close(Form form, Step step, MoveOn moveOn) {
    var reference = step.caseReference();
    // Whoever had one of these parts before somebody took over worked with the child all the same.
    for (var part : List.of(Fact.PRACTITIONER, Fact.SOCIAL_WORKER, Fact.MOVE_ON_HELD_BY)) {
      if (standing.history(reference, part).stream()
          .anyMatch(stated -> step.user().equals(stated.value()))) {
        throw new Refusal(
            "decision",
            "Decision: the person who closes did not work with the child. Ask another manager.");
      }
    }
    refuseUnfounded(form.closureReason(), reference);
    var watched = form.policeStrand() == MoveOn.PoliceStrand.OPEN_MONITORED;
    var missing = readiness.missing(reference, moveOn, watched);
    moveOns.save(
        moveOn.close(
            form.closureReason(),
            form.policeStrand(),
            form.monitoredBy(),
            form.rationale(),
            step.user(),
            missing,
            clock.instant()));
    retention.confirm(reference, form.retentionClass(), form.retentionReason(), step.user());
    var file = files.of(reference);
    if (file.status() != CaseStatus.CLOSED) {
      files.save(file.close(form.closureReason(), clock.instant()));
    }
    standing.withdraw(reference, Fact.REOPENED_ON, step.user());
    standing.withdraw(reference, Fact.NEXT_REVIEW_ON, step.user());
    moveOn.handover().ifPresent(handover -> settle(reference, moveOn, handover, step.user()));
    if (watched) {
      standing.state(reference, Fact.POLICE_STRAND, "MONITORED", step.user());
    }
    var check = clocks.dueOn("postClosureCheck", clocks.today());
    standing.state(reference, Fact.POST_CLOSURE_CHECK_ON, check, step.user());
    step.set(ClosureOutcome.CHECK_DUE, clocks.onTask(check));
  }

  /** Nobody is transferred or handed over before somebody has taken over, or closed in silence. */
  private void refuseUnfounded(ClosureReason reason, CaseReference reference) {
    if (reason == ClosureReason.DIED) {
      throw new Refusal(
          "closureReason",
          "Reason for closing: the death of a child is reported by a service manager, as \"The child has died\". Then no letter and no call of ours reaches the family any more.");
    }
    if (reason == ClosureReason.TRANSFERRED && !standing.is(reference, Fact.TRANSFER, "ACCEPTED")) {
      throw new Refusal(
          "closureReason",
          "Reason for closing: no other authority has taken over. Report the move as \"Child moves to another authority\" first.");
    }
    if (reason == ClosureReason.FAMILY_WITHDREW_NO_THRESHOLD
        && !standing.is(reference, Fact.TAKING_PART, "LEFT")) {
      throw new Refusal(
          "closureReason",
          "Reason for closing: the family has not left with an offer and a letter that says how to come back. Report \"Child or family says no\" first.");
    }
    if (reason == ClosureReason.UNABLE_TO_ENGAGE
        && standing.now(reference, Fact.HOME_VISITED).isEmpty()) {
      throw new Refusal(
          "closureReason",
          "Reason for closing: nobody has visited the family. A case is never closed in silence.");
    }
    if (reason == ClosureReason.AGED_OUT_HANDED_OVER
        && !readiness.isSupportOfAdultsSettled(reference)) {
      throw new Refusal(
          "closureReason",
          "Reason for closing: neither a handover to adult services nor an informed refusal is recorded yet.");
    }
  }

  private void settle(CaseReference reference, MoveOn moveOn, Handover handover, String by) {
    if (handover == Handover.HANDED_OVER) {
      standing.state(reference, Fact.SAFETY_PLAN, "HANDED_OVER", by);
      moveOn
          .handedTo()
          .ifPresent(holder -> standing.state(reference, Fact.PLAN_HOLDER, holder, by));
    } else if (handover == Handover.ENDED) {
      standing.state(reference, Fact.SAFETY_PLAN, "ENDED", by);
    }
  }
}
