package org.hsbpathway.enquiry;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/** Records a meeting of the core group and when it meets again. */
@Component
class HoldCoreGroup implements FormStep<HoldCoreGroup.Form> {

  record Form(
      @NotNull LocalDate heldOn,
      String delayReason,
      @NotEmpty List<Agency> present,
      @NotEmpty List<ChildProtectionPlan.Part> parts,
      @NotBlank String childVoice,
      @NotBlank String parentsView,
      @NotBlank String progress,
      @NotBlank String nextSteps,
      @NotNull LocalDate nextMeetingOn) {

    private ChildProtectionPlan.CoreGroup coreGroup(String by) {
      return new ChildProtectionPlan.CoreGroup(
          heldOn,
          delayReason,
          present,
          parts,
          childVoice,
          parentsView,
          progress,
          nextSteps,
          nextMeetingOn,
          by);
    }
  }

  private final ChildProtectionPlans plans;
  private final Standing standing;
  private final Clocks clocks;

  HoldCoreGroup(ChildProtectionPlans plans, Standing standing, Clocks clocks) {
    this.plans = plans;
    this.standing = standing;
    this.clocks = clocks;
  }

  @Override
  public Map<String, ?> open(Step step) {
    var plan = plans.findByCaseReferenceAndEndedOnIsNull(step.caseReference()).orElseThrow();
    var values = new HashMap<String, Object>();
    values.put("planNow", plan.inWords());
    values.put("heldOn", clocks.today());
    plan.lastCoreGroup()
        .ifPresent(
            last -> {
              values.put("present", last.present());
              values.put("parts", last.parts());
            });
    return values;
  }

  @Override
  public void submit(Form form, Step step) {
    var reference = step.caseReference();
    var plan = plans.findByCaseReferenceAndEndedOnIsNull(reference).orElseThrow();
    plans.save(plan.meet(form.coreGroup(step.user()), clocks.today()));
    standing.state(reference, Fact.LAST_REVIEW_ON, form.heldOn(), step.user());
    standing.childHeard(reference, form.childVoice(), step.user());
    step.set(EnquiryDates.CORE_GROUP, clocks.onTask(plan.coreGroupDueOn()));
  }
}
