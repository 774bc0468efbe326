package org.hsbpathway.planning;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hsbpathway.casefile.AgreedWork;
import org.hsbpathway.casefile.AgreedWorks;
import org.hsbpathway.casefile.CaseFiles;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.EarlierCases;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Incident;
import org.hsbpathway.casefile.IncidentStatus;
import org.hsbpathway.casefile.Incidents;
import org.hsbpathway.casefile.ModuleFamily;
import org.hsbpathway.casefile.OffenceHold;
import org.hsbpathway.casefile.Reasons;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.casefile.SupervisionLevel;
import org.hsbpathway.casefile.TwoWorkers;
import org.hsbpathway.casefile.YesNoNotKnown;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.clock.WorkingDays;
import org.hsbpathway.deadline.Deadlines;
import org.hsbpathway.workflow.Decisions;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.hsbpathway.workflow.Strands;
import org.springframework.stereotype.Component;

/**
 * Records the meeting of the child, the parents and the agencies, and the plan if they agreed one.
 */
@Component
class HoldPlanningMeeting implements FormStep<HoldPlanningMeeting.Form> {

  record Form(
      @NotNull Instant heldAt,
      @NotNull Meeting.Kind heldAs,
      List<Meeting.Attendee> attendees,
      @NotNull Meeting.Part childTookPart,
      @NotNull Meeting.Part parentsTookPart,
      @NotBlank String childVoice,
      @NotBlank String parentsVoice,
      @NotNull PlanningOutcome outcome,
      String adjournedBecause,
      LocalDate meetsAgainOn,
      String disagreement,
      String saferOption,
      List<Dissent> dissent,
      SupervisionLevel supervisionLevel,
      String levelReason,
      List<Supervision.InSetting> settingLevels,
      List<Supervision.Seen> loweringEvidence,
      String loweringManager,
      InterventionNeed interventionNeed,
      String noInterventionReason,
      List<InterventionPlan.Goal> goals,
      List<ModuleFamily> modules,
      String practitioner,
      LocalDate startBy,
      String waitReason,
      Integer plannedSessions,
      String place,
      YesNoNotKnown dayAndTimeAgreed,
      String dayAndTime,
      YesNoNotKnown transportAgreed,
      String transport,
      String familyWorker,
      String familyGoals,
      String parentsSupport,
      String siblingsSupport,
      PlanType planType,
      ReviewCycle reviewCycle,
      String leadPractitioner,
      String planHolder,
      List<Holding.Deputy> deputies,
      String movingOnSigns) {

    Meeting meeting() {
      return new Meeting(
          heldAt,
          heldAs,
          attendees,
          childTookPart,
          childVoice,
          parentsTookPart,
          parentsVoice,
          outcome,
          adjournedBecause == null ? disagreement : adjournedBecause,
          saferOption,
          meetsAgainOn);
    }

    HsbPlan.Agreement agreement() {
      return new HsbPlan.Agreement(
          new Supervision(
              supervisionLevel, levelReason, settingLevels, loweringEvidence, loweringManager),
          interventionNeed,
          noInterventionReason,
          new InterventionPlan(
              goals,
              modules,
              practitioner,
              startBy,
              waitReason,
              plannedSessions,
              place,
              dayAndTime,
              transport),
          new FamilySupportPlan(familyWorker, familyGoals, parentsSupport, siblingsSupport),
          new Holding(planType, reviewCycle, leadPractitioner, planHolder, deputies, movingOnSigns),
          dissent == null ? List.of() : dissent);
    }
  }

  private static final Set<String> WORK_IS_OVER = Set.of("NOT_NEEDED", "ENDED");

  private final HsbPlans plans;
  private final CaseFiles caseFiles;
  private final EarlierCases earlierCases;
  private final Incidents incidents;
  private final TwoWorkers twoWorkers;
  private final Standing standing;
  private final OffenceHold offenceHold;
  private final Reasons reasons;
  private final AgreedWorks agreedWorks;
  private final Decisions decisions;
  private final Deadlines deadlines;
  private final Strands strands;
  private final Clocks clocks;
  private final Clock clock;

  HoldPlanningMeeting(
      HsbPlans plans,
      CaseFiles caseFiles,
      EarlierCases earlierCases,
      Incidents incidents,
      TwoWorkers twoWorkers,
      Standing standing,
      OffenceHold offenceHold,
      Reasons reasons,
      AgreedWorks agreedWorks,
      Decisions decisions,
      Deadlines deadlines,
      Strands strands,
      Clocks clocks,
      Clock clock) {
    this.plans = plans;
    this.caseFiles = caseFiles;
    this.earlierCases = earlierCases;
    this.incidents = incidents;
    this.twoWorkers = twoWorkers;
    this.standing = standing;
    this.offenceHold = offenceHold;
    this.reasons = reasons;
    this.agreedWorks = agreedWorks;
    this.decisions = decisions;
    this.deadlines = deadlines;
    this.strands = strands;
    this.clocks = clocks;
    this.clock = clock;
  }

  @Override
  public Map<String, ?> open(Step step) {
    var reference = step.caseReference();
    var values = new HashMap<String, Object>();
    values.put("known", PlanInWords.known(plans.of(step), standing.all(reference)));
    values.put(
        "safetyPlan",
        PlanInWords.safetyPlan(
            standing.now(reference, Fact.SAFETY_PLAN),
            standing.now(reference, Fact.SAFETY_PLAN_VERSION)));
    values.put("managers", step.usersIn("hsb-team-manager"));
    values.put("practitioners", step.usersIn("hsb-practitioner"));
    values.put("familyWorkers", step.usersIn("hsb-family-support"));
    values.put("leads", step.usersIn("hsb-social-worker", "hsb-yjs", "hsb-practitioner"));
    values.put("planHolder", standing.now(reference, Fact.PLAN_HOLDER).orElse(null));
    values.put("leadPractitioner", standing.now(reference, Fact.SOCIAL_WORKER).orElse(null));
    values.put("familyWorker", standing.now(reference, Fact.FAMILY_WORKER).orElse(null));
    standing
        .now(reference, Fact.PRACTITIONER)
        .or(() -> earlierCases.worker(reference, Fact.PRACTITIONER))
        .ifPresent(before -> values.put("practitioner", before));
    values.put("reviewCycle", ReviewCycle.SIX_SESSIONS_OR_THREE_MONTHS);
    values.put("startBy", clocks.dueOn("firstSession", clocks.today()));
    plans
        .findFirstByCaseReferenceAndAgreedAtIsNotNullOrderByAgreedAtDesc(reference)
        .ifPresent(before -> values.putAll(agreedBefore(before, reference)));
    return values;
  }

  /** What need not be written again; the level and whether there is work are agreed anew. */
  private Map<String, Object> agreedBefore(HsbPlan before, CaseReference reference) {
    var values = new HashMap<String, Object>();
    var family = before.familySupport();
    values.put("familyGoals", family.goals());
    values.put("parentsSupport", family.parentsSupport());
    values.put("siblingsSupport", family.siblingsSupport());
    var holding = before.holding();
    values.put("planType", holding.planType());
    values.put("reviewCycle", holding.reviewCycle());
    values.put("deputies", holding.deputies());
    values.put("movingOnSigns", holding.movingOnSigns());
    if (before.interventionNeed() == InterventionNeed.INTERVENTION) {
      var work = before.intervention();
      var onHold = offenceHold.isInForce(reference);
      values.put("goals", work.goals());
      values.put(
          "modules",
          work.modules().stream()
              .filter(module -> !(onHold && module == ModuleFamily.IMPACT_ON_OTHERS))
              .toList());
      values.put("plannedSessions", work.plannedSessions());
      values.put("place", work.place());
      values.put("dayAndTimeAgreed", agreed(work.dayAndTime()));
      values.put("dayAndTime", work.dayAndTime());
      values.put("transportAgreed", agreed(work.transport()));
      values.put("transport", work.transport());
    }
    return values;
  }

  private static YesNoNotKnown agreed(String words) {
    return words == null ? YesNoNotKnown.NOT_KNOWN : YesNoNotKnown.YES;
  }

  @Override
  public void submit(Form form, Step step) {
    var reference = step.caseReference();
    var plan = plans.of(step);
    var meeting = form.meeting().checked(caseFiles.of(reference).receivedAt(), clock.instant());
    if (form.outcome().isAgreed()) {
      plans.save(plan.agree(meeting, form.agreement(), circumstances(form, step)));
      state(plan, step.user());
      if (plan.interventionNeed() == InterventionNeed.INTERVENTION) {
        deadlines.start(reference, "firstSession", WorkingDays.dateOf(form.heldAt()), step.user());
      }
      step.set(InterventionNeed.VARIABLE, plan.interventionNeed());
    } else {
      plans.save(plan.leaveOpen(meeting));
      step.set(ArrangePlanningMeeting.DUE, clocks.onTask(meetsAgain(form, step)));
    }
    hearChild(form, step);
    step.set(PlanningOutcome.VARIABLE, form.outcome());
  }

  /** A disagreement has days of its own; the meeting is held again when it is settled. */
  private LocalDate meetsAgain(Form form, Step step) {
    if (form.outcome() == PlanningOutcome.ADJOURNED) {
      return form.meetsAgainOn();
    }
    var reference = step.caseReference();
    reasons.give(
        reference, Fact.DISAGREEMENT, "Planning meeting. " + form.disagreement(), step.user());
    standing.state(reference, Fact.SAFER_OPTION, form.saferOption(), step.user());
    return clocks.dueOn("planningMeeting", clocks.today());
  }

  private HsbPlan.Circumstances circumstances(Form form, Step step) {
    var reference = step.caseReference();
    return new HsbPlan.Circumstances(
        standing.is(reference, Fact.SAFETY_PLAN, "ACTIVE"),
        standing.now(reference, Fact.SAFETY_PLAN_VERSION).orElse(null),
        offenceHold.isInForce(reference),
        standing.is(reference, Fact.CHILD_PROTECTION, "CP_PLAN"),
        supervisionBefore(reference),
        twoWorkers.withHarmedChildrenOnly(reference),
        clocks.dueOn("firstSession", WorkingDays.dateOf(form.heldAt())),
        step.user());
  }

  /** A review period begins anew when the level is set and when something happens. */
  private Supervision.Before supervisionBefore(CaseReference reference) {
    var level = standing.now(reference, Fact.SUPERVISION_LEVEL, SupervisionLevel.class);
    if (level.isEmpty()) {
      return new Supervision.Before(null, null);
    }
    var set = standing.history(reference, Fact.SUPERVISION_LEVEL);
    var happened =
        incidents.of(reference).stream()
            .filter(incident -> incident.status() != IncidentStatus.RETRACTED)
            .map(Incident::period)
            // A month or a year that is not over yet does not lie ahead.
            .map(when -> when.to().isAfter(clocks.today()) ? when.from() : when.to());
    var lastChange =
        Stream.concat(Stream.of(WorkingDays.dateOf(set.get(set.size() - 1).at())), happened)
            .max(Comparator.naturalOrder())
            .orElseThrow();
    return new Supervision.Before(level.get(), clocks.dueOn(reviewClock(level.get()), lastChange));
  }

  /** How long a review period is stands in one table; this is not the first one. */
  private String reviewClock(SupervisionLevel level) {
    return decisions
        .decide(
            "safetyPlanReviewInterval",
            Map.of("supervisionLevel", level.name(), "firstReview", false))
        .text("clock");
  }

  private void hearChild(Form form, Step step) {
    standing.childHeard(step.caseReference(), form.childVoice(), step.user());
  }

  private void state(HsbPlan plan, String by) {
    var reference = plan.caseReference();
    stateOutcome(plan, by);
    standing.state(reference, Fact.SUPERVISION_LEVEL, plan.supervisionLevel(), by);
    standing.state(reference, Fact.PLAN_HOLDER, plan.holding().planHolder(), by);
    standing.state(reference, Fact.FAMILY_WORKER, plan.familySupport().worker(), by);
    standing.state(reference, Fact.LAST_REVIEW_ON, plan.agreedOn(), by);
    standing.state(reference, Fact.REVIEW_CLOCK, plan.holding().reviewCycle().clock(), by);
    standing.state(
        reference,
        Fact.NEXT_REVIEW_ON,
        clocks.dueOn(plan.holding().reviewCycle().clock(), plan.agreedOn()),
        by);
    if (plan.interventionNeed() == InterventionNeed.INTERVENTION) {
      standing.state(reference, Fact.PRACTITIONER, plan.intervention().practitioner(), by);
      standing.state(reference, Fact.GOALS, plan.intervention().childGoals(), by);
      standing.state(reference, Fact.INTERVENTION, "PLANNED", by);
      standing.state(reference, Fact.INTERVENTION_TO_BEGIN, "YES", by);
      state(reference, plan.intervention(), by);
    } else if (!isWorkUnderWay(reference)) {
      standing.state(reference, Fact.INTERVENTION, "NOT_NEEDED", by);
    }
  }

  /**
   * Where the police or a court asked for a plan of their own, that meeting is still to be held.
   */
  private void stateOutcome(HsbPlan plan, String by) {
    var reference = plan.caseReference();
    if (plans.findByCaseReferenceAndAgreedAtIsNull(reference).stream()
        .anyMatch(other -> strands.goesOn(other.run()))) {
      standing.state(reference, Fact.PLANNING_OUTCOME, ArrangePlanningMeeting.ARRANGED, by);
    } else {
      standing.state(reference, Fact.PLANNING_OUTCOME, plan.outcome(), by);
    }
  }

  /** A meeting that asks for no more work does not end the work that another one agreed. */
  private boolean isWorkUnderWay(CaseReference reference) {
    return standing
        .now(reference, Fact.INTERVENTION)
        .filter(work -> !WORK_IS_OVER.contains(work))
        .isPresent();
  }

  /** Whoever works with the child reads it there and types nothing again. */
  private void state(CaseReference reference, InterventionPlan work, String by) {
    var goals =
        work.goals().stream()
            .map(goal -> new AgreedWork.Goal(goal.childGoal(), goal.professionalGoal()))
            .toList();
    agreedWorks.state(
        reference,
        goals,
        work.modules(),
        work.plannedSessions(),
        new AgreedWork.Where(work.place(), work.dayAndTime(), work.transport()),
        by);
  }
}
