package org.hsbpathway.planning;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hsbpathway.casefile.CaseFiles;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.CommunicationNeed;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.FamilyTelling;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.casefile.YesNoNotKnown;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/** Records who got the plan: the child, the parents, then everybody else the part they need. */
@Component
class SharePlan implements FormStep<SharePlan.Form> {

  record Form(
      @NotNull YesNoNotKnown childTold,
      @NotNull YesNoNotKnown parentsTold,
      LocalDate childToldOn,
      LocalDate parentsToldOn,
      List<PlanShared.Copy> childCopy,
      String childView,
      PlanShared.OverrideReason overrideReason,
      String overrideApprovedBy,
      LocalDate tellBy,
      List<PlanShared.Given> recipients,
      boolean otherFamilyChecked) {

    PlanShared shared() {
      return new PlanShared(
          childTold,
          childToldOn,
          childCopy,
          childView,
          parentsTold,
          parentsToldOn,
          overrideReason,
          overrideApprovedBy,
          tellBy,
          recipients);
    }
  }

  private final HsbPlans plans;
  private final CaseFiles files;
  private final Standing standing;
  private final FamilyTelling telling;
  private final Clocks clocks;

  SharePlan(
      HsbPlans plans, CaseFiles files, Standing standing, FamilyTelling telling, Clocks clocks) {
    this.plans = plans;
    this.files = files;
    this.standing = standing;
    this.telling = telling;
    this.clocks = clocks;
  }

  @Override
  public Map<String, ?> open(Step step) {
    var values = new HashMap<String, Object>();
    values.put("plan", PlanInWords.of(plans.of(step)));
    values.put("managers", step.usersIn("hsb-team-manager"));
    values.put("tellBy", clocks.dueOn("tellAfterOverride", clocks.today()));
    return values;
  }

  @Override
  public void submit(Form form, Step step) {
    var reference = step.caseReference();
    var plan = plans.of(step);
    if (form.childTold() == YesNoNotKnown.YES) {
      telling.refuseWhileWithheld(reference, "childTold");
      refuseWithoutEasyRead(form, reference);
    }
    telling.refuseWhileWithheld(reference, "parentsTold", form.parentsTold());
    var today = clocks.today();
    var shared =
        form.shared()
            .checked(plan.agreedOn(), today, clocks.dueOn("tellAfterOverride", today), step.user());
    plans.save(plan.share(shared));
    if (form.parentsTold() == YesNoNotKnown.YES) {
      standing.state(reference, Fact.FAMILY_TOLD, YesNoNotKnown.YES, step.user());
    }
    step.set(PlanToldOutcome.VARIABLE, told(shared, reference));
    if (shared.isTalkedFirst()) {
      standing.withdraw(reference, Fact.TELL_FAMILY_ON, step.user());
    } else {
      standing.state(reference, Fact.TELL_FAMILY_ON, shared.tellBy(), step.user());
    }
  }

  private PlanToldOutcome told(PlanShared shared, CaseReference reference) {
    if (shared.isTalkedFirst()) {
      return PlanToldOutcome.FAMILY_KNOWS;
    }
    return telling.isWithheld(reference)
        ? PlanToldOutcome.TELLING_WITHHELD
        : PlanToldOutcome.TELLING_OWED;
  }

  private void refuseWithoutEasyRead(Form form, CaseReference reference) {
    var needsIt =
        files
            .of(reference)
            .child()
            .filter(child -> child.communicationNeeds().contains(CommunicationNeed.EASY_READ))
            .isPresent();
    if (needsIt && !form.shared().childCopy().contains(PlanShared.Copy.EASY_READ)) {
      throw new Refusal(
          "childCopy",
          "This child needs easy read, as the referral says: give an easy-read copy and tick it here.");
    }
  }
}
