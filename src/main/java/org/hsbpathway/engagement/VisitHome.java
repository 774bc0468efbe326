package org.hsbpathway.engagement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Map;
import org.hsbpathway.casefile.ChildLastSeen;
import org.hsbpathway.casefile.ChildVoice;
import org.hsbpathway.casefile.Days;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Reasons;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.casefile.YesNoNotKnown;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/** The social worker visits a family that stays away, and looks at the safety plan with them. */
@Component
class VisitHome implements FormStep<VisitHome.Form> {

  private static final String TITLE = "Home visit after missed sessions";

  /** Whether the child was seen. */
  enum ChildSeen {
    ALONE,
    WITH_OTHERS,
    NOT_SEEN
  }

  record Form(
      @NotNull LocalDate visitedOn,
      @NotNull ChildSeen childSeen,
      String notAloneReason,
      String childVoice,
      @NotBlank String whyAway,
      @NotNull YesNoNotKnown planHolds,
      @NotBlank String planNote,
      @NotNull YesNoNotKnown isCondition,
      LocalDate youthJusticeToldOn,
      @NotNull VisitOutcome whatNext) {

    ChildLastSeen.Seen seen() {
      return new ChildLastSeen.Seen(visitedOn, childSeen == ChildSeen.ALONE, notAloneReason);
    }

    void check(LocalDate today) {
      Days.refuseTheFuture("visitedOn", "The visit cannot be", visitedOn, today);
      if (childSeen != ChildSeen.NOT_SEEN) {
        ChildVoice.require("childVoice", childVoice);
      }
      if (whatNext == VisitOutcome.NOBODY_MET && childSeen != ChildSeen.NOT_SEEN) {
        throw new Refusal("whatNext", "You saw the child, so somebody was met.");
      }
      new YouthJusticeTold(isCondition, youthJusticeToldOn).check(today);
    }
  }

  private final FollowedUp followedUp;
  private final Standing standing;
  private final ChildLastSeen lastSeen;
  private final Reasons reasons;
  private final Clocks clocks;

  VisitHome(
      FollowedUp followedUp,
      Standing standing,
      ChildLastSeen lastSeen,
      Reasons reasons,
      Clocks clocks) {
    this.reasons = reasons;
    this.followedUp = followedUp;
    this.standing = standing;
    this.lastSeen = lastSeen;
    this.clocks = clocks;
  }

  @Override
  public Map<String, ?> open(Step step) {
    var reference = step.caseReference();
    return Map.of(
        "missed",
        standing.now(reference, Fact.MISSED_SESSIONS).orElse("0"),
        "tried",
        followedUp.inWords(reference),
        "isCondition",
        YouthJusticeTold.probably(standing.now(reference, Fact.POLICE_OUTCOME)));
  }

  @Override
  public void submit(Form form, Step step) {
    var reference = step.caseReference();
    form.check(clocks.today());
    followedUp.note(step, "visitHome", TITLE, form);
    standing.state(reference, Fact.HOME_VISITED, form.visitedOn(), step.user());
    if (form.childSeen() != ChildSeen.NOT_SEEN) {
      lastSeen.state(reference, form.seen(), form.childVoice(), step.user());
    }
    if (form.planHolds() != YesNoNotKnown.YES) {
      reasons.give(
          reference,
          Fact.PLAN_MUST_CHANGE,
          "Somebody visited after missed sessions: " + form.planNote(),
          step.user());
    }
    step.set(
        PlanHoldsOutcome.VARIABLE,
        form.planHolds() == YesNoNotKnown.YES
            ? PlanHoldsOutcome.HOLDS
            : PlanHoldsOutcome.MUST_CHANGE);
    step.set(VisitOutcome.VARIABLE, form.whatNext());
  }
}
