package org.hsbpathway.safetyplan;

import jakarta.validation.constraints.NotBlank;
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

/** Brings the plan into line with the level of supervision that the planning meeting agreed. */
@Component
class RevisePlanToLevel implements FormStep<RevisePlanToLevel.Form> {

  private static final String WHY = "Agreed at the planning meeting.";

  record Form(
      SupervisionLevel levelAtHome,
      SupervisionLevel levelAtSchool,
      SupervisionLevel levelTravelling,
      SupervisionLevel levelInCommunity,
      SupervisionLevel levelOnline,
      @NotBlank String whatChanged,
      List<PlanContent.Household> households,
      boolean neverInCharge,
      boolean livesAsDirected,
      String placesAllowed,
      String placesSupervised,
      String placesAvoided,
      boolean excludedPlacesOutOfBounds,
      String deviceRules,
      @NotNull ContactWithHarmedChild contactWithHarmedChild,
      String contactArrangements,
      boolean conditionsChecked,
      @NotBlank String planHolder,
      @NotNull LocalDate reviewOn) {

    PlanVersion.Draft draft(PlanVersion before, SupervisionLevel agreed, String author) {
      var content = before.content();
      return new PlanVersion.Draft(
          content
              .with(new PlanContent.Home(households, neverInCharge, livesAsDirected))
              .with(
                  new PlanContent.Outside(
                      content.outside().travelRules(),
                      placesAllowed,
                      placesSupervised,
                      placesAvoided,
                      excludedPlacesOutOfBounds,
                      content.outside().clubsAndPeople()))
              .with(
                  new PlanContent.Online(
                      deviceRules, content.online().onlineRules(), content.online().deviceChecks()))
              .with(
                  new PlanContent.Contact(
                      contactWithHarmedChild, contactArrangements, conditionsChecked))
              .with(
                  new PlanContent.Supervision(
                      levelAtHome,
                      levelAtSchool,
                      levelTravelling,
                      levelInCommunity,
                      levelOnline,
                      content.supervision().supervisors(),
                      content.supervision().supervisionConcerns())),
          agreed,
          WHY,
          planHolder,
          reviewOn,
          author);
    }
  }

  private final SafetyPlans plans;
  private final PlanFacts facts;
  private final ReviewDates dates;
  private final Clocks clocks;

  RevisePlanToLevel(SafetyPlans plans, PlanFacts facts, ReviewDates dates, Clocks clocks) {
    this.plans = plans;
    this.facts = facts;
    this.dates = dates;
    this.clocks = clocks;
  }

  @Override
  public Map<String, ?> open(Step step) {
    var plan = plans.of(step.caseReference());
    var conditions = facts.conditions(step.caseReference());
    var agreed = facts.level(step.caseReference());
    var proposal = dates.after(clocks.today(), agreed);
    var answers = new HashMap<String, Object>();
    if (plan.status().inForce()) {
      answers.putAll(conditions.strictest(plan.inForce().content().answers()));
      answers.put("planHolder", facts.holder(step.caseReference()));
    }
    answers.put("situation", PlanInWords.situation(plan, agreed));
    answers.put("conditions", conditions.inSentences());
    answers.put("reviewOn", proposal.on());
    answers.put("reviewWhy", proposal.inWords());
    return answers;
  }

  @Override
  public void submit(Form form, Step step) {
    var plan = plans.of(step.caseReference());
    var agreed = facts.level(step.caseReference());
    plan.reviseToLevel(
        before -> form.draft(before, agreed, step.user()),
        facts.conditions(step.caseReference()),
        form.whatChanged(),
        dates.latest(step.caseReference(), dates.after(clocks.today(), agreed), step.user()),
        clocks.today());
    facts.versionToCheckMade(plan, step);
    step.set(PlanRevisionOutcome.VARIABLE, PlanRevisionOutcome.REVISED);
  }
}
