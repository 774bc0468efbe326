package org.hsbpathway.safetyplan;

import static java.util.stream.Collectors.joining;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hsbpathway.casefile.ContactType;
import org.hsbpathway.casefile.Days;
import org.hsbpathway.casefile.Incidents;
import org.hsbpathway.casefile.SupervisionLevel;
import org.hsbpathway.casefile.YesNoNotKnown;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/** The whole plan, block by block; it opens with what the version before says. */
@Component
class WriteSafetyPlan implements FormStep<WriteSafetyPlan.Form> {

  record Form(
      @NotBlank String behavioursToPrevent,
      @NotBlank String whoNeedsProtecting,
      @NotBlank String protectedBy,
      String childsWords,
      String activitiesToKeep,
      String trustedAdults,
      String strengths,
      List<PlanContent.Household> households,
      boolean neverInCharge,
      boolean livesAsDirected,
      List<PlanContent.OtherChild> otherChildren,
      SchoolPlan schoolPlan,
      String schoolNamedAdult,
      String schoolDeputy,
      String schoolRules,
      YesNoNotKnown sameSchool,
      String sameSchoolArrangements,
      String travelRules,
      String placesAllowed,
      String placesSupervised,
      String placesAvoided,
      boolean excludedPlacesOutOfBounds,
      String clubsAndPeople,
      String deviceRules,
      String onlineRules,
      String deviceChecks,
      @NotNull ContactWithHarmedChild contactWithHarmedChild,
      String contactArrangements,
      boolean conditionsChecked,
      @NotNull SupervisionLevel supervisionLevel,
      @NotBlank @Size(min = 20) String levelReason,
      SupervisionLevel levelAtHome,
      SupervisionLevel levelAtSchool,
      SupervisionLevel levelTravelling,
      SupervisionLevel levelInCommunity,
      SupervisionLevel levelOnline,
      List<PlanContent.Supervisor> supervisors,
      String supervisionConcerns,
      String warningSigns,
      String whatToDo,
      String whoToRing,
      String whenToCall999,
      @NotNull Agrees childAgrees,
      String childAgreesWhy,
      List<PlanContent.AdultAgrees> adultsAgree,
      Agrees schoolAgrees,
      LocalDate agreedOn,
      boolean easyReadGiven,
      String language,
      String decidedBy,
      List<PlanContent.Copy> copies,
      @NotBlank String planHolder,
      @NotNull LocalDate reviewOn) {

    PlanVersion.Draft draft(PlanContent before, String author) {
      return new PlanVersion.Draft(
          content(before), supervisionLevel, levelReason, planHolder, reviewOn, author);
    }

    private PlanContent content(PlanContent before) {
      return new PlanContent(
          new PlanContent.Purpose(
              behavioursToPrevent, whoNeedsProtecting, protectedBy, childsWords),
          new PlanContent.Home(households, neverInCharge, livesAsDirected),
          new PlanContent.Children(otherChildren),
          new PlanContent.School(
              schoolPlan,
              schoolNamedAdult,
              schoolDeputy,
              schoolRules,
              sameSchool,
              sameSchoolArrangements),
          new PlanContent.Outside(
              travelRules,
              placesAllowed,
              placesSupervised,
              placesAvoided,
              excludedPlacesOutOfBounds,
              clubsAndPeople),
          new PlanContent.Online(deviceRules, onlineRules, deviceChecks),
          new PlanContent.Contact(contactWithHarmedChild, contactArrangements, conditionsChecked),
          new PlanContent.Supervision(
              levelAtHome,
              levelAtSchool,
              levelTravelling,
              levelInCommunity,
              levelOnline,
              supervisors,
              supervisionConcerns),
          new PlanContent.Positive(activitiesToKeep, trustedAdults, strengths),
          new PlanContent.Emergency(warningSigns, whatToDo, whoToRing, whenToCall999),
          new PlanContent.Agreement(
              childAgrees,
              childAgreesWhy,
              adultsAgree,
              schoolAgrees,
              agreedOn,
              easyReadGiven,
              language,
              decidedBy),
          new PlanContent.Sharing(before.sharing().told(), copies));
    }
  }

  private final SafetyPlans plans;
  private final EarlierPlan earlierPlan;
  private final KnownOfTheChild knownOfTheChild;
  private final PlanFacts facts;
  private final WhoSupervises whoSupervises;
  private final ReviewDates dates;
  private final Incidents incidents;
  private final Clocks clocks;

  WriteSafetyPlan(
      SafetyPlans plans,
      EarlierPlan earlierPlan,
      KnownOfTheChild knownOfTheChild,
      PlanFacts facts,
      WhoSupervises whoSupervises,
      ReviewDates dates,
      Incidents incidents,
      Clocks clocks) {
    this.whoSupervises = whoSupervises;
    this.incidents = incidents;
    this.plans = plans;
    this.earlierPlan = earlierPlan;
    this.knownOfTheChild = knownOfTheChild;
    this.facts = facts;
    this.dates = dates;
    this.clocks = clocks;
  }

  @Override
  public Map<String, ?> open(Step step) {
    var plan = plans.of(step.caseReference());
    var conditions = facts.conditions(step.caseReference());
    var current = facts.level(step.caseReference());
    var level = plan.levelToWrite(current);
    var proposal = dates.of(plan, level);
    var known = plan.inForce().content().answers();
    var draft =
        plan.inForce().isInterim()
            ? earlierPlan.fill(step.caseReference(), known)
            : Optional.<String>empty();
    var answers = conditions.strictest(known);
    if (plan.inForce().isInterim()) {
      knownOfTheChild.fill(step.caseReference(), answers);
    }
    answers.remove("agreedOn");
    answers.putIfAbsent("behavioursToPrevent", whatIsReported(step));
    answers.put(
        "situation",
        PlanInWords.situation(plan, current) + draft.map(from -> "\n\n" + from).orElse(""));
    answers.put(
        "supervisors",
        whoSupervises.stillAllowed(
            step.caseReference(), plan.inForce().content().supervision().supervisors()));
    answers.put("mayNotSupervise", whoSupervises.notAllowedInWords(step.caseReference()));
    answers.put("conditions", conditions.inSentences());
    answers.put("managers", step.usersIn("hsb-team-manager"));
    answers.put("supervisionLevel", level);
    if (level == plan.inForce().supervisionLevel() && plan.inForce().levelReason() != null) {
      answers.put("levelReason", plan.inForce().levelReason());
    }
    answers.put("planHolder", facts.holder(step.caseReference()));
    answers.put("reviewOn", proposal.on());
    answers.put("reviewWhy", proposal.inWords());
    return answers;
  }

  /** What the case file says was reported, in coded words. */
  private String whatIsReported(Step step) {
    return incidents.of(step.caseReference()).stream()
        .flatMap(incident -> incident.contactTypes().stream())
        .map(ContactType::label)
        .distinct()
        .collect(joining(", "));
  }

  @Override
  public void submit(Form form, Step step) {
    Days.refuseTheFuture(
        "agreedOn", "The plan cannot have been agreed", form.agreedOn(), clocks.today());
    var plan = plans.of(step.caseReference());
    var draft = form.draft(plan.inForce().content(), step.user());
    whoSupervises.refuseWhoMayNot(step.caseReference(), draft);
    plan.write(
        draft,
        facts.level(step.caseReference()),
        facts.conditions(step.caseReference()),
        dates.latest(step.caseReference(), dates.of(plan, form.supervisionLevel()), step.user()),
        clocks.today());
    facts.versionToCheckMade(plan, step);
    facts.childsWords(step.caseReference(), form.childsWords(), step.user());
    dates.reviewIsDue(step, plan);
  }
}
