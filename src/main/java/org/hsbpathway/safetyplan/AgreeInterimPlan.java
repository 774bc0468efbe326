package org.hsbpathway.safetyplan;

import static java.util.stream.Collectors.joining;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hsbpathway.casefile.CaseFiles;
import org.hsbpathway.casefile.LinkedPeople;
import org.hsbpathway.casefile.SupervisionLevel;
import org.hsbpathway.clock.WorkingDays;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/** Tonight's plan: who protects whom, who sleeps where, who has been told. */
@Component
class AgreeInterimPlan implements FormStep<AgreeInterimPlan.Form> {

  record Form(
      @NotBlank String whoNeedsProtecting,
      @NotBlank String protectedBy,
      @NotNull Sleeping sleeping,
      String sleepingDetail,
      @NotNull LineOfSight lineOfSight,
      Integer lookInEvery,
      boolean neverInCharge,
      List<PlanContent.Supervisor> supervisors,
      @NotNull ContactWithHarmedChild contactWithHarmedChild,
      String contactArrangements,
      @NotBlank String activitiesToKeep,
      boolean excludedPlacesOutOfBounds,
      boolean livesAsDirected,
      String deviceRules,
      boolean conditionsChecked,
      @NotEmpty List<Told> told,
      @NotNull AgreedHow agreedHow,
      Instant agreedAt,
      @NotNull Agrees childAgrees,
      @NotNull Agrees carersAgree,
      String disagreement,
      String decidedBy,
      @NotBlank String planHolder,
      @NotNull LocalDate reviewOn) {

    PlanVersion.Draft draft(SupervisionLevel level, String author) {
      return new PlanVersion.Draft(content(), level, null, planHolder, reviewOn, author);
    }

    private PlanContent content() {
      var home =
          new PlanContent.Household(
              "Home", sleeping, sleepingDetail, lineOfSight, lookInEvery, null, null);
      var carers =
          new PlanContent.AdultAgrees(
              "Parents or carers", carersAgree, carersAgree.disagrees() ? disagreement : null);
      var nothing = PlanContent.empty();
      return new PlanContent(
          new PlanContent.Purpose(null, whoNeedsProtecting, protectedBy, null),
          new PlanContent.Home(List.of(home), neverInCharge, livesAsDirected),
          nothing.children(),
          nothing.school(),
          new PlanContent.Outside(null, null, null, null, excludedPlacesOutOfBounds, null),
          new PlanContent.Online(deviceRules, null, null),
          new PlanContent.Contact(contactWithHarmedChild, contactArrangements, conditionsChecked),
          new PlanContent.Supervision(null, null, null, null, null, supervisors, null),
          new PlanContent.Positive(activitiesToKeep, null, null),
          nothing.emergency(),
          new PlanContent.Agreement(
              childAgrees,
              childAgrees.disagrees() ? disagreement : null,
              List.of(carers),
              null,
              null,
              false,
              null,
              decidedBy),
          new PlanContent.Sharing(told, null));
    }
  }

  private final SafetyPlans plans;
  private final EarlierPlan earlierPlan;
  private final PlanFacts facts;
  private final WhoSupervises whoSupervises;
  private final ReviewDates dates;
  private final LinkedPeople linkedPeople;
  private final CaseFiles files;
  private final Clock clock;

  AgreeInterimPlan(
      SafetyPlans plans,
      EarlierPlan earlierPlan,
      PlanFacts facts,
      WhoSupervises whoSupervises,
      ReviewDates dates,
      LinkedPeople linkedPeople,
      CaseFiles files,
      Clock clock) {
    this.whoSupervises = whoSupervises;
    this.linkedPeople = linkedPeople;
    this.plans = plans;
    this.earlierPlan = earlierPlan;
    this.facts = facts;
    this.dates = dates;
    this.files = files;
    this.clock = clock;
  }

  @Override
  public Map<String, ?> open(Step step) {
    var reference = step.caseReference();
    var conditions = facts.conditions(reference);
    var proposal = dates.of(plans.of(reference), facts.level(reference));
    var known = new HashMap<String, Object>();
    known.put("whoNeedsProtecting", whoIsKnown(step));
    var draft = earlierPlan.fill(reference, known);
    var answers = conditions.strictest(known);
    answers.put("earlierPlan", draft.orElse(null));
    answers.put("reasons", facts.whyPlanMustChange(reference));
    answers.put("mayNotSupervise", whoSupervises.notAllowedInWords(reference));
    facts
        .planFromElsewhere(reference)
        .ifPresent(
            theirs -> {
              answers.put("protectedBy", theirs);
              answers.put("planHolder", facts.holder(reference));
            });
    answers.put("conditions", conditions.inSentences());
    answers.put("managers", step.usersIn("hsb-team-manager"));
    answers.put("reviewOn", proposal.on());
    answers.put("reviewWhy", proposal.inWords());
    return answers;
  }

  /** Whom the case file already names as harmed, by pseudonym. */
  private String whoIsKnown(Step step) {
    return linkedPeople.harmedIn(step.caseReference()).stream()
        .map(person -> person.pseudonym() + " (" + person.relation().label() + ")")
        .collect(joining(", "));
  }

  @Override
  public void submit(Form form, Step step) {
    var plan = plans.of(step.caseReference());
    var level = facts.level(step.caseReference());
    var draft = form.draft(level, step.user());
    whoSupervises.refuseWhoMayNot(step.caseReference(), draft);
    files
        .of(step.caseReference())
        .refuseBeforeConcern("agreedAt", "The plan cannot have been agreed", form.agreedAt());
    var now = clock.instant();
    // Entered afterwards, it counts from when it was agreed (E28).
    var agreedAt = form.agreedAt() == null ? now : form.agreedAt();
    var agreedOn = WorkingDays.dateOf(agreedAt);
    plan.agreeInterim(
        draft,
        form.agreedHow(),
        facts.conditions(step.caseReference()),
        dates.latest(step.caseReference(), dates.afterChange(agreedOn, level), step.user()),
        agreedAt,
        now);
    facts.versionMade(plans.save(plan), step.user());
    facts.planWasChanged(step.caseReference(), step.user());
    dates.reviewIsDue(step, plan);
    if (form.agreedHow() == AgreedHow.VERBALLY) {
      dates.writingIsDue(step, agreedOn);
    } else {
      dates.writingIsDueByReview(step, plan);
    }
  }
}
