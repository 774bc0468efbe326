package org.hsbpathway.safetyplan;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hsbpathway.casefile.SupervisionLevel;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/**
 * Reads the plan beside what the police or a court changed: it stays, or a new version is in force
 * at once.
 */
@Component
class CheckPlanAgainstConditions implements FormStep<CheckPlanAgainstConditions.Form> {

  /** What the check shows. */
  enum Result {
    NO_CHANGE_NEEDED,
    CHANGED
  }

  record Form(
      boolean conditionsChecked,
      @NotNull Result result,
      String whatChanged,
      ContactWithHarmedChild contactWithHarmedChild,
      String contactArrangements,
      List<PlanContent.Household> households,
      boolean neverInCharge,
      boolean livesAsDirected,
      String placesAvoided,
      boolean excludedPlacesOutOfBounds,
      String deviceRules,
      LocalDate reviewOn) {

    PlanVersion.Draft draft(
        PlanVersion before, SupervisionLevel current, String holder, String author) {
      var content = before.content();
      return new PlanVersion.Draft(
          content.changedAtOnce(
              new PlanContent.Home(households, neverInCharge, livesAsDirected),
              placesAvoided,
              excludedPlacesOutOfBounds,
              deviceRules,
              new PlanContent.Contact(
                  contactWithHarmedChild, contactArrangements, conditionsChecked)),
          current,
          before.levelReason(),
          holder,
          reviewOn,
          author);
    }
  }

  private final SafetyPlans plans;
  private final PlanFacts facts;
  private final Clocks clocks;

  CheckPlanAgainstConditions(SafetyPlans plans, PlanFacts facts, Clocks clocks) {
    this.plans = plans;
    this.facts = facts;
    this.clocks = clocks;
  }

  @Override
  public Map<String, ?> open(Step step) {
    var plan = plans.of(step.caseReference());
    var conditions = facts.conditions(step.caseReference());
    var answers = new HashMap<String, Object>();
    if (plan.status().inForce()) {
      answers.putAll(conditions.strictest(plan.inForce().content().answers()));
      // What was confirmed for the conditions before is confirmed again.
      answers.remove("excludedPlacesOutOfBounds");
      answers.remove("livesAsDirected");
      answers.put(
          "reviewOn", plan.reviewOn().isBefore(clocks.today()) ? clocks.today() : plan.reviewOn());
    }
    answers.put("situation", PlanInWords.situation(plan, facts.level(step.caseReference())));
    answers.put("conditions", conditions.inSentences());
    return answers;
  }

  @Override
  public void submit(Form form, Step step) {
    var plan = plans.of(step.caseReference());
    var conditions = facts.conditions(step.caseReference());
    if (form.result() == Result.NO_CHANGE_NEEDED) {
      plans.save(plan.standsBeside(conditions, form.conditionsChecked(), clocks.today()));
      step.set(PlanRevisionOutcome.VARIABLE, PlanRevisionOutcome.UNCHANGED);
      return;
    }
    plan.reviseForConditions(
        before ->
            form.draft(
                before,
                facts.level(step.caseReference()),
                facts.holder(step.caseReference()),
                step.user()),
        conditions,
        form.whatChanged(),
        clocks.today());
    facts.versionToCheckMade(plan, step);
    step.set(PlanRevisionOutcome.VARIABLE, PlanRevisionOutcome.REVISED);
  }
}
