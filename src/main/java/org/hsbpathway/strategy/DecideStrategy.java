package org.hsbpathway.strategy;

import static java.util.stream.Collectors.joining;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hsbpathway.casefile.AssessmentMode;
import org.hsbpathway.casefile.CaseFiles;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Child;
import org.hsbpathway.casefile.Days;
import org.hsbpathway.casefile.DirectWork;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.HouseholdChild;
import org.hsbpathway.casefile.LinkedPeople;
import org.hsbpathway.casefile.Markdown;
import org.hsbpathway.casefile.OffenceHold;
import org.hsbpathway.casefile.Reasons;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.casefile.ToldAtSession;
import org.hsbpathway.casefile.YesNoNotKnown;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.clock.WorkingDays;
import org.hsbpathway.deadline.Deadlines;
import org.hsbpathway.workflow.Decisions;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/** Records what the discussion agreed about the child, and says which way the case goes. */
@Component
class DecideStrategy implements FormStep<DecideStrategy.Form> {

  record Form(
      @NotNull ThresholdMet thresholdMet,
      @NotNull @Size(min = 100) String analysis,
      @NotNull Section47Decision s47Decision,
      String noEnquiryReason,
      ChecksPermission.Ask checksPermission,
      String noPermissionReason,
      @NotNull OwnHarm ownHarm,
      @NotNull AbeNeeded abeNeeded,
      String abeWho,
      String abeWhere,
      String abeSupport,
      String abeIntermediary,
      String abeOrder,
      @NotNull MedicalNeeded medicalNeeded,
      @NotNull YesNoNotKnown hold,
      String policeOfficerRole,
      String holdReason,
      LocalDate holdReviewDate,
      LocalDate reconvene,
      boolean safetyPlanReviewed,
      @NotNull SiblingsAsked siblings,
      List<SiblingDecision> siblingsConsidered,
      @NotNull FamilyPlan.Kind familyPlan,
      String familyWho,
      String familyWhat,
      LocalDate familyWhen,
      String withholdReason,
      LocalDate withholdUntil,
      List<AgreedAction> actions,
      List<Dissent> dissent,
      YesNoNotKnown dissentTakenFurther,
      String saferOption,
      @NotNull StrategyOutcome outcome,
      String protection,
      @NotNull AssessmentRoute assessmentRoute,
      AssessmentMode assessmentMode,
      String modeReason,
      DirectWork.Way directWork,
      String directWorkHow,
      LocalDate directWorkAgainOn) {

    /** Other children were thought of; none is an answer, silence is not. */
    enum SiblingsAsked {
      NONE,
      CONSIDERED
    }

    StrategyDiscussion.Decision decision(AssessmentMode proposed) {
      return new StrategyDiscussion.Decision(
          new Threshold(thresholdMet, analysis, s47Decision, noEnquiryReason),
          ChecksPermission.with(s47Decision, checksPermission, noPermissionReason),
          ownHarm,
          new AbePlan(abeNeeded, abeWho, abeWhere, abeSupport, abeIntermediary, abeOrder),
          medicalNeeded,
          new InvestigationLimits(
              hold,
              policeOfficerRole,
              holdReason,
              holdReviewDate,
              assessmentMode,
              proposed,
              modeReason),
          safetyPlanReviewed,
          listed(siblingsConsidered),
          new FamilyPlan(
              familyPlan, familyWho, familyWhat, familyWhen, withholdReason, withholdUntil),
          assessmentRoute,
          listed(actions),
          listed(dissent),
          reconvene,
          outcome,
          protection);
    }

    DissentRoute dissentRoute() {
      if (dissentTakenFurther != YesNoNotKnown.YES) {
        return DissentRoute.NOTED;
      }
      if (listed(dissent).isEmpty()) {
        throw new Refusal("dissent", "Write down whose view differs, and what it is.");
      }
      return DissentRoute.TAKEN_FURTHER;
    }

    String differentViews() {
      return listed(dissent).stream()
          .map(different -> different.agency().label() + ": " + different.view())
          .collect(joining("; ", "Strategy discussion. ", ""));
    }

    private static <T> List<T> listed(List<T> list) {
      return list == null ? List.of() : list;
    }
  }

  private static final Set<AssessmentRoute> WITHOUT_CHILD_AND_FAMILY =
      EnumSet.of(
          AssessmentRoute.AIM_ONLY_OPEN_CASE, AssessmentRoute.EARLY_HELP, AssessmentRoute.NONE);

  private final StrategyDiscussions discussions;
  private final Undertakings undertakings;
  private final NamedOwners owners;
  private final CaseFiles caseFiles;
  private final LinkedPeople linkedPeople;
  private final Reasons reasons;
  private final ToldAtSession told;
  private final DirectWork directWork;
  private final OffenceHold hold;
  private final Standing standing;
  private final Decisions decisions;
  private final Clocks clocks;
  private final Deadlines deadlines;

  DecideStrategy(
      StrategyDiscussions discussions,
      Undertakings undertakings,
      NamedOwners owners,
      CaseFiles caseFiles,
      LinkedPeople linkedPeople,
      Reasons reasons,
      ToldAtSession told,
      DirectWork directWork,
      OffenceHold hold,
      Standing standing,
      Decisions decisions,
      Clocks clocks,
      Deadlines deadlines) {
    this.hold = hold;
    this.caseFiles = caseFiles;
    this.reasons = reasons;
    this.told = told;
    this.directWork = directWork;
    this.discussions = discussions;
    this.undertakings = undertakings;
    this.owners = owners;
    this.linkedPeople = linkedPeople;
    this.standing = standing;
    this.decisions = decisions;
    this.clocks = clocks;
    this.deadlines = deadlines;
  }

  @Override
  public Map<String, ?> open(Step step) {
    var discussion = discussions.of(step);
    var police = discussion.policePosition();
    var proposal = decisions.decide("assessmentMode", police.inputs());
    var values = new HashMap<String, Object>();
    values.put("meetingFor", discussion.meetingFor());
    values.put(
        "reasons",
        DiscussionReasons.inWords(reasons, step.caseReference())
            + SittingsInWords.withoutOtherAuthority(discussion.quorateSitting()));
    values.put("people", owners.among(step, ActionOwner.values()));
    values.put("further", YesNoNotKnown.of(discussion.isFurther()));
    values.put("childrenAtHome", atHome(childrenAtHome(step.caseReference())));
    values.put("heldOn", Days.shortly(discussion.heldOn()));
    values.put(
        "safetyPlan",
        SafetyPlanInWords.of(
            standing.now(step.caseReference(), Fact.SAFETY_PLAN),
            standing.now(step.caseReference(), Fact.SAFETY_PLAN_VERSION)));
    values.put("proposal", AssessmentMode.valueOf(proposal.text("mode")).label());
    values.put("proposalReason", proposal.why());
    values.put("hold", police.hold());
    values.put("policeOfficerRole", police.officerRole());
    values.put("holdReason", standing.now(step.caseReference(), Fact.HOLD_REASON).orElse(null));
    values.put("holdReviewDate", clocks.dueOn("policeHoldReview", clocks.today()));
    values.put("withholdUntil", clocks.dueOn("withheldTellReview", clocks.today()));
    values.put("reconvene", clocks.dueOn("policeChase", clocks.today()));
    var deferred = isDeferred(step.caseReference());
    values.put("deferred", YesNoNotKnown.of(deferred));
    values.put("assessmentMode", deferred ? AssessmentMode.DEFERRED : proposal.text("mode"));
    return values;
  }

  @Override
  public void submit(Form form, Step step) {
    var reference = step.caseReference();
    var discussion = discussions.of(step);
    refuseSilenceAboutSiblings(form, reference);
    discussion.decide(
        form.decision(proposedFor(form, discussion)),
        circumstances(reference),
        initiatedAt(reference));
    discussions.save(discussion);
    owners.check(discussion.actions(), reference, step);
    undertakings.agree(discussion);
    state(discussion, step.user());
    step.set(DeferralOutcome.VARIABLE, deferral(discussion.limits(), reference));
    step.set(HoldChange.VARIABLE, state(discussion.limits(), reference, step.user()));
    takeFurther(form, step);
    step.set(DisclosureOutcome.VARIABLE, passOwnHarmOn(form, discussion, step));
    if (discussion.isFurther()) {
      directWork.state(
          reference,
          form.directWork(),
          form.directWorkHow(),
          form.directWorkAgainOn(),
          step.user());
    }
    answerReasons(reference, step.user());
    if (WITHOUT_CHILD_AND_FAMILY.contains(discussion.assessmentRoute())) {
      deadlines.stopUnlessTakenUp(reference, "childAndFamilyAssessment", step.user());
    }
    if (discussion.assessmentRoute().needsAssessors()
        && !discussion.outcome().isEnquiry()
        && !standing.is(reference, Fact.ASSESSMENT, "RUNNING")) {
      deadlines.start(reference, "assessorAllocation", discussion.heldOn(), step.user());
    }
    step.set(StrategyOutcome.VARIABLE, discussion.outcome());
    step.set(AssessmentRoute.VARIABLE, discussion.assessmentRoute());
  }

  /** What the case does not know yet of the child's own harm is answered today. */
  private DisclosureOutcome passOwnHarmOn(Form form, StrategyDiscussion discussion, Step step) {
    var reference = step.caseReference();
    var known =
        standing.is(reference, Fact.OWN_HARM, OwnHarm.DISCLOSED)
            || standing.is(reference, Fact.OWN_HARM, form.ownHarm());
    if (form.ownHarm() == OwnHarm.NONE_KNOWN || known) {
      return DisclosureOutcome.NOTHING_NEW;
    }
    told.disclosure(
        reference,
        new ToldAtSession.Told(
            ToldAtSession.Kind.valueOf(form.ownHarm().name()),
            form.analysis(),
            "the strategy discussion",
            discussion.heldOn(),
            step.user()));
    return DisclosureOutcome.DISCLOSED;
  }

  /** None is an answer only where nobody has told us of another child at home. */
  private void refuseSilenceAboutSiblings(Form form, CaseReference reference) {
    var considered = form.siblingsConsidered();
    if (form.siblings() == Form.SiblingsAsked.CONSIDERED
        && (considered == null || considered.isEmpty())) {
      throw new Refusal(
          "siblingsConsidered", "Write down each child who was considered, and what was decided.");
    }
    if (form.siblings() == Form.SiblingsAsked.NONE && !childrenAtHome(reference).isEmpty()) {
      throw new Refusal(
          "siblings", "The record names other children at home: say what was decided for each.");
    }
  }

  private List<HouseholdChild> childrenAtHome(CaseReference reference) {
    return caseFiles.of(reference).child().flatMap(Child::household).orElse(List.of());
  }

  private static String atHome(List<HouseholdChild> children) {
    return children.isEmpty()
        ? ""
        : "Other children at home, as far as the record tells: "
            + children.stream().map(child -> Markdown.plain(child.name())).collect(joining(", "))
            + ".";
  }

  /**
   * A view that somebody takes further becomes a disagreement; the safer option holds meanwhile.
   */
  private void takeFurther(Form form, Step step) {
    var route = form.dissentRoute();
    if (route == DissentRoute.TAKEN_FURTHER) {
      var reference = step.caseReference();
      reasons.give(reference, Fact.DISAGREEMENT, form.differentViews(), step.user());
      standing.state(reference, Fact.SAFER_OPTION, form.saferOption(), step.user());
    }
    step.set(DissentRoute.VARIABLE, route);
  }

  private boolean isDeferred(CaseReference reference) {
    return standing.is(reference, Fact.ASSESSMENT_MODE, AssessmentMode.DEFERRED);
  }

  private DeferralOutcome deferral(InvestigationLimits limits, CaseReference reference) {
    return isDeferred(reference)
            && limits.mode() != null
            && limits.mode() != AssessmentMode.DEFERRED
        ? DeferralOutcome.ENDS
        : DeferralOutcome.NONE;
  }

  /** The table is asked again, because the manager may have corrected the hold. */
  private AssessmentMode proposedFor(Form form, StrategyDiscussion discussion) {
    var inputs = new HashMap<>(discussion.policePosition().inputs());
    inputs.put("hold", form.hold().name());
    return AssessmentMode.valueOf(decisions.decide("assessmentMode", inputs).text("mode"));
  }

  private StrategyDiscussion.Circumstances circumstances(CaseReference reference) {
    var today = clocks.today();
    return new StrategyDiscussion.Circumstances(
        standing
            .now(reference, Fact.SAFETY_PLAN)
            .filter(Fact.SAFETY_PLAN_IN_FORCE::contains)
            .isPresent(),
        standing.now(reference, Fact.SAFETY_PLAN_VERSION).orElse(null),
        !linkedPeople.harmedIn(reference).isEmpty(),
        today,
        clocks.dueOn("policeHoldReview", today),
        clocks.dueOn("withheldTellReview", today));
  }

  /** Unless another discussion is convened that will answer them as well. */
  private void answerReasons(CaseReference reference, String by) {
    if (discussions.findByCaseReferenceOrderByDiscussionNumber(reference).stream()
        .noneMatch(StrategyDiscussion::isOpen)) {
      reasons.answered(reference, Fact.DISCUSSION_NEEDED, by);
    }
  }

  /** An enquiry that is open keeps its clock, whichever discussion started it. */
  private Optional<Instant> initiatedAt(CaseReference reference) {
    if (!standing.is(reference, Fact.SECTION_47, "OPEN")) {
      return Optional.empty();
    }
    return standing
        .dateOf(reference, Fact.SECTION_47_DECIDED)
        .map(
            decidedOn ->
                discussions.findByCaseReferenceOrderByDiscussionNumber(reference).stream()
                    .flatMap(earlier -> earlier.enquiryInitiatedAt().stream())
                    .filter(at -> WorkingDays.dateOf(at).equals(decidedOn))
                    .findFirst()
                    .orElseGet(() -> decidedOn.atStartOfDay(WorkingDays.LONDON).toInstant()));
  }

  private void state(StrategyDiscussion discussion, String by) {
    var reference = discussion.caseReference();
    standing.state(reference, Fact.STRATEGY_OUTCOME, discussion.outcome(), by);
    standing.state(reference, Fact.STRATEGY_LAST_HELD, discussion.heldOn(), by);
    if (discussion.assessmentRoute() != AssessmentRoute.WORK_CONTINUES) {
      standing.state(reference, Fact.ASSESSMENT_ROUTE, discussion.assessmentRoute(), by);
    }
    discussion
        .reconvenesOn()
        .ifPresentOrElse(
            day -> standing.state(reference, Fact.STRATEGY_RECONVENES_ON, day, by),
            () -> standing.withdraw(reference, Fact.STRATEGY_RECONVENES_ON, by));
    if (discussion.outcome().isEnquiry()) {
      standing.state(reference, Fact.SECTION_47, "OPEN", by);
    }
    discussion
        .checksPermission()
        .ifPresent(
            decided -> standing.state(reference, Fact.CHECKS_PERMISSION, decided.inWords(), by));
    discussion
        .enquiryInitiatedAt()
        .map(WorkingDays::dateOf)
        .ifPresent(day -> standing.state(reference, Fact.SECTION_47_DECIDED, day, by));
  }

  private OffenceHold.Change state(InvestigationLimits limits, CaseReference reference, String by) {
    if (limits.mode() != null) {
      standing.state(reference, Fact.ASSESSMENT_MODE, limits.mode(), by);
    }
    if (limits.hold() == YesNoNotKnown.YES) {
      standing.state(reference, Fact.HOLD_REASON, limits.holdReason(), by);
    }
    return limits.hold() == YesNoNotKnown.YES
        ? hold.inForce(reference, limits.reviewOn(), by)
        : hold.notInForce(reference, by);
  }
}
