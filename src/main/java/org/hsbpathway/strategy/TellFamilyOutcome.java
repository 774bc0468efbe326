package org.hsbpathway.strategy;

import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.hsbpathway.casefile.Days;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.FamilyTelling;
import org.hsbpathway.casefile.Markdown;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.casefile.YesNoNotKnown;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/** Records the talk with the child and the parents, before any letter goes. */
@Component
class TellFamilyOutcome implements FormStep<TellFamilyOutcome.Form> {

  record Form(
      @NotNull FamilyTold.Told told,
      Instant toldAt,
      String toldBy,
      String explained,
      FamilyTold.View childView,
      String childWords,
      FamilyTold.View parentView,
      String parentWords,
      String notToldBecause,
      FamilyTold.WithheldReason withheldReason,
      String approvedBy,
      LocalDate reviewOn,
      LocalDate tellBy,
      YesNoNotKnown letterSent) {

    FamilyTold talk() {
      return new FamilyTold(
          told,
          toldAt,
          toldBy,
          explained,
          childView,
          childWords,
          parentView,
          parentWords,
          notToldBecause,
          withheldReason,
          approvedBy,
          told == FamilyTold.Told.TELL_LATER ? tellBy : reviewOn,
          letterSent);
    }
  }

  private final StrategyDiscussions discussions;
  private final Standing standing;
  private final FamilyTelling telling;
  private final Clocks clocks;
  private final Clock clock;

  TellFamilyOutcome(
      StrategyDiscussions discussions,
      Standing standing,
      FamilyTelling telling,
      Clocks clocks,
      Clock clock) {
    this.discussions = discussions;
    this.standing = standing;
    this.telling = telling;
    this.clocks = clocks;
    this.clock = clock;
  }

  @Override
  public Map<String, ?> open(Step step) {
    var discussion = discussions.owingTheFamily(step.caseReference());
    var values = new HashMap<String, Object>();
    values.put(
        "decided", discussion.outcome().label() + "; " + discussion.assessmentRoute().label());
    values.put("agreedToTell", agreedToTell(discussion.familyPlan()));
    values.put("managers", step.usersIn("hsb-team-manager"));
    values.put("reviewOn", clocks.dueOn("withheldTellReview", clocks.today()));
    values.put("tellBy", clocks.dueOn("tellAfterOverride", clocks.today()));
    return values;
  }

  private static String agreedToTell(FamilyPlan plan) {
    return plan.kind() == FamilyPlan.Kind.TELL
        ? Markdown.plain(plan.who())
            + " tells them by "
            + Days.shortly(plan.when())
            + ": "
            + Markdown.plain(plan.what())
        : "The discussion agreed not to tell the family before "
            + Days.shortly(plan.withholdUntil())
            + ": "
            + Markdown.plain(plan.withholdReason());
  }

  @Override
  public void submit(Form form, Step step) {
    var reference = step.caseReference();
    var discussion = discussions.owingTheFamily(reference);
    var today = clocks.today();
    var withheldAlready = telling.isWithheld(reference);
    if (form.told() != FamilyTold.Told.WITHHELD && form.told() != FamilyTold.Told.TELL_LATER) {
      telling.refuseWhileWithheld(reference, "told");
    }
    var talk =
        form.talk()
            .checked(
                discussion.heldAt(),
                clock.instant(),
                today,
                clocks.dueOn(
                    form.told() == FamilyTold.Told.TELL_LATER
                        ? "tellAfterOverride"
                        : "withheldTellReview",
                    today),
                step.user());
    discussions.save(discussion.tellFamily(talk));
    standing.state(reference, Fact.FAMILY_TOLD, talk.isFamilyTold(), step.user());
    if (talk.isFamilyTold()) {
      standing.withdraw(reference, Fact.TELL_FAMILY_ON, step.user());
    } else if (talk.reviewOn() != null
        && (talk.told() == FamilyTold.Told.WITHHELD || !withheldAlready)) {
      standing.state(reference, Fact.TELL_FAMILY_ON, talk.reviewOn(), step.user());
    }
    if (talk.told() == FamilyTold.Told.WITHHELD) {
      standing.state(reference, Fact.TELLING_WITHHELD, true, step.user());
    }
    step.set(FamilyTold.VARIABLE, FamilyTold.Route.of(talk.told(), withheldAlready));
    if (talk.childWords() != null) {
      standing.childHeard(reference, talk.childWords(), step.user());
    }
  }
}
