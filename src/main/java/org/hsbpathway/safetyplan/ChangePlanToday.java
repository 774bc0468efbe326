package org.hsbpathway.safetyplan;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.SupervisionLevel;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/** Something happened: the plan in force answers it the same day, and never more loosely. */
@Component
class ChangePlanToday implements FormStep<ChangePlanToday.Form> {

  record Form(
      @NotBlank String whatChanged,
      @NotNull SupervisionLevel supervisionLevel,
      List<PlanContent.Household> households,
      boolean neverInCharge,
      boolean livesAsDirected,
      List<PlanContent.Supervisor> supervisors,
      @NotNull ContactWithHarmedChild contactWithHarmedChild,
      String contactArrangements,
      String placesAvoided,
      boolean excludedPlacesOutOfBounds,
      String deviceRules,
      boolean conditionsChecked,
      @NotEmpty List<Told> told,
      @NotBlank String planHolder,
      @NotNull LocalDate reviewOn) {

    PlanVersion.Draft draft(PlanVersion before, String author) {
      var content = before.content();
      var supervision = content.supervision();
      return new PlanVersion.Draft(
          content
              .changedAtOnce(
                  new PlanContent.Home(households, neverInCharge, livesAsDirected),
                  placesAvoided,
                  excludedPlacesOutOfBounds,
                  deviceRules,
                  new PlanContent.Contact(
                      contactWithHarmedChild, contactArrangements, conditionsChecked))
              .with(
                  new PlanContent.Supervision(
                      supervision.levelAtHome(),
                      supervision.levelAtSchool(),
                      supervision.levelTravelling(),
                      supervision.levelInCommunity(),
                      supervision.levelOnline(),
                      supervisors,
                      supervision.supervisionConcerns()))
              .with(new PlanContent.Sharing(told, content.sharing().copies())),
          supervisionLevel,
          supervisionLevel == before.supervisionLevel() ? before.levelReason() : whatChanged,
          planHolder,
          reviewOn,
          author);
    }
  }

  private final SafetyPlans plans;
  private final PlanFacts facts;
  private final WhoSupervises whoSupervises;
  private final ReviewDates dates;
  private final Clocks clocks;

  ChangePlanToday(
      SafetyPlans plans,
      PlanFacts facts,
      WhoSupervises whoSupervises,
      ReviewDates dates,
      Clocks clocks) {
    this.plans = plans;
    this.facts = facts;
    this.whoSupervises = whoSupervises;
    this.dates = dates;
    this.clocks = clocks;
  }

  @Override
  public Map<String, ?> open(Step step) {
    var reference = step.caseReference();
    var plan = plans.of(reference);
    var level = facts.level(reference);
    var conditions = facts.conditions(reference);
    var content = plan.inForce().content();
    var answers = conditions.strictest(content.answers());
    answers.remove("told");
    answers.put(
        "supervisors", whoSupervises.stillAllowed(reference, content.supervision().supervisors()));
    answers.put("planHolder", whoSupervises.stillAllowed(reference, facts.holder(reference)));
    answers.put("reasons", facts.whyPlanMustChange(reference));
    answers.put("mayNotSupervise", whoSupervises.notAllowedInWords(reference));
    answers.put("situation", PlanInWords.situation(plan, level));
    answers.put("conditions", conditions.inSentences());
    answers.put("supervisionLevel", level);
    answers.put("reviewOn", reviewBy(plan, level));
    return answers;
  }

  @Override
  public void submit(Form form, Step step) {
    var reference = step.caseReference();
    var plan = plans.of(reference);
    var level = facts.level(reference);
    plan.changeToday(
        before -> allowed(reference, form.draft(before, step.user())),
        level,
        facts.conditions(reference),
        form.whatChanged(),
        dates.latest(reference, dates.afterChange(clocks.today(), level), step.user()),
        clocks.today());
    facts.versionToCheckMade(plan, step);
    facts.planWasChanged(reference, step.user());
    step.set(PlanRevisionOutcome.VARIABLE, PlanRevisionOutcome.REVISED);
  }

  private PlanVersion.Draft allowed(CaseReference reference, PlanVersion.Draft draft) {
    whoSupervises.refuseWhoMayNot(reference, draft);
    return draft;
  }

  /** As soon as for a new plan, and not later than the review that was agreed anyway. */
  private LocalDate reviewBy(SafetyPlan plan, SupervisionLevel level) {
    var soon = dates.afterChange(clocks.today(), level).on();
    var agreed = plan.reviewOn().isBefore(clocks.today()) ? clocks.today() : plan.reviewOn();
    return agreed.isBefore(soon) ? agreed : soon;
  }
}
