package org.hsbpathway.strategy;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.hsbpathway.casefile.CaseEvent;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Days;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.casefile.YesNoNotKnown;
import org.hsbpathway.clock.WorkingDays;
import org.springframework.data.domain.AbstractAggregateRoot;

/**
 * The discussion about the child who displayed the behaviour: convened, held as often as it takes
 * to have everybody there, decided exactly once, its minutes sent and the family told.
 */
@Entity
@Table(name = "strategy_discussions")
class StrategyDiscussion extends AbstractAggregateRoot<StrategyDiscussion> {

  /** Everything that a discussion decides. */
  record Decision(
      Threshold threshold,
      ChecksPermission checksPermission,
      OwnHarm ownHarm,
      AbePlan abePlan,
      MedicalNeeded medicalNeeded,
      InvestigationLimits limits,
      boolean safetyPlanReviewed,
      List<SiblingDecision> siblings,
      FamilyPlan familyPlan,
      AssessmentRoute assessmentRoute,
      List<AgreedAction> actions,
      List<Dissent> dissents,
      LocalDate reconvenesOn,
      StrategyOutcome outcome,
      String protection) {}

  /** What has to be known beside the decision to judge it. */
  record Circumstances(
      boolean safetyPlanInPlace,
      String safetyPlanVersion,
      boolean harmedChildKnown,
      LocalDate today,
      LocalDate latestHoldReview,
      LocalDate latestWithheldReview) {}

  @Id private UUID id;
  @Version private Integer version;
  @Embedded private CaseReference caseReference;
  private String meetingFor;
  private int discussionNumber;
  private String run;
  private Instant convenedAt;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<Sitting> sittings;

  private Instant heldAt;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<SharedInformation> information;

  @JdbcTypeCode(SqlTypes.JSON)
  private PolicePosition policePosition;

  @JdbcTypeCode(SqlTypes.JSON)
  private Threshold threshold;

  @Enumerated(EnumType.STRING)
  private Section47Decision section47;

  private Instant enquiryInitiatedAt;

  @JdbcTypeCode(SqlTypes.JSON)
  private ChecksPermission checksPermission;

  @Enumerated(EnumType.STRING)
  private OwnHarm ownHarm;

  @JdbcTypeCode(SqlTypes.JSON)
  private AbePlan abePlan;

  @Enumerated(EnumType.STRING)
  private MedicalNeeded medicalNeeded;

  @JdbcTypeCode(SqlTypes.JSON)
  private InvestigationLimits limits;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<SiblingDecision> siblings;

  @JdbcTypeCode(SqlTypes.JSON)
  private FamilyPlan familyPlan;

  @Enumerated(EnumType.STRING)
  private AssessmentRoute assessmentRoute;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<AgreedAction> actions;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<Dissent> dissents;

  private LocalDate reconvenesOn;
  private String safetyPlanVersion;

  @Enumerated(EnumType.STRING)
  private StrategyOutcome outcome;

  private String protection;

  @JdbcTypeCode(SqlTypes.JSON)
  private MinutesSent minutes;

  @JdbcTypeCode(SqlTypes.JSON)
  private FamilyTold family;

  /**
   * Opens the discussion.
   *
   * @param run the run of the stage it belongs to
   */
  static StrategyDiscussion convene(
      CaseReference caseReference, String meetingFor, int number, String run, Instant now) {
    var discussion = new StrategyDiscussion();
    discussion.id = UUID.randomUUID();
    discussion.caseReference = caseReference;
    discussion.meetingFor = meetingFor;
    discussion.discussionNumber = number;
    discussion.run = run;
    discussion.convenedAt = now;
    discussion.sittings = List.of();
    return discussion;
  }

  /** Records one sitting; only a quorate one is a discussion, the others show that it was tried. */
  Quorum hold(
      Sitting sitting,
      List<SharedInformation> shared,
      PolicePosition police,
      Instant concernReceivedAt,
      Instant now) {
    if (heldAt != null) {
      throw new IllegalStateException("The discussion of " + caseReference + " was already held");
    }
    sitting.checked(concernReceivedAt, now);
    shared.forEach(one -> one.checked(WorkingDays.dateOf(now)));
    if (sitting.quorate() && shared.isEmpty()) {
      throw new Refusal("infoShared", "Write down what at least one agency shared.");
    }
    var all = new ArrayList<>(sittings);
    all.add(sitting);
    sittings = List.copyOf(all);
    if (sitting.quorate()) {
      heldAt = sitting.heldAt();
      information = List.copyOf(shared);
      policePosition = police;
      registerEvent(new Held(caseReference, discussionNumber));
    } else {
      registerEvent(new NotQuorate(caseReference, sitting.reconvenesOn()));
    }
    return sitting.quorum();
  }

  /**
   * Concludes the discussion.
   *
   * @param initiatedAt when an earlier discussion of the case started the section 47 enquiry
   */
  StrategyDiscussion decide(Decision decision, Circumstances now, Optional<Instant> initiatedAt) {
    if (heldAt == null || outcome != null) {
      throw new IllegalStateException(
          "The discussion of " + caseReference + " cannot be decided now");
    }
    if (!decision.safetyPlanReviewed() || !now.safetyPlanInPlace()) {
      throw new Refusal(
          "safetyPlanReviewed",
          "First a safety plan, agreed at least by word of mouth: without one there is no decision here.");
    }
    decision.threshold().agreesWith(decision.outcome());
    refuseWorkThatDoesNotRun(decision);
    refuseStepDownOfAChildWhoMayBeHarmed(decision);
    refuseAnInterviewLeftOpen(decision, now);
    refuseRouteThatDoesNotFit(decision);
    decision
        .limits()
        .checked(decision.assessmentRoute(), policePosition, now.today(), now.latestHoldReview());
    decision.familyPlan().checked(heldOn(), now.today(), now.latestWithheldReview());
    refuseActionsWithoutATime(decision.actions());
    if (decision.outcome() == StrategyOutcome.IMMEDIATE_PROTECTION
        && decision.protection() == null) {
      throw new Refusal("protection", "Say how the child is protected now, and by whom.");
    }
    if (decision.reconvenesOn() != null && decision.reconvenesOn().isBefore(now.today())) {
      throw new Refusal("reconvene", "You cannot meet again in the past.");
    }
    threshold = decision.threshold();
    section47 = decision.threshold().section47();
    checksPermission = decision.checksPermission();
    enquiryInitiatedAt = initiatedAt.orElse(section47.isEnquiry() ? heldAt : null);
    safetyPlanVersion = now.safetyPlanVersion();
    ownHarm = decision.ownHarm();
    abePlan = decision.abePlan();
    medicalNeeded = decision.medicalNeeded();
    limits = decision.limits();
    siblings = decision.siblings();
    familyPlan = decision.familyPlan();
    assessmentRoute = decision.assessmentRoute();
    actions = decision.actions();
    dissents = decision.dissents();
    reconvenesOn = decision.reconvenesOn();
    protection = decision.protection();
    outcome = decision.outcome();
    registerEvent(new Decided(caseReference, outcome, assessmentRoute));
    if (limits.hold() == YesNoNotKnown.YES) {
      registerEvent(new LimitAgreed(caseReference, limits.reviewOn()));
    }
    dissents.forEach(dissent -> registerEvent(new Dissented(caseReference, dissent.agency())));
    return this;
  }

  StrategyDiscussion sendMinutes(MinutesSent sent) {
    if (!owesMinutes()) {
      throw new IllegalStateException("The minutes of " + caseReference + " cannot be sent now");
    }
    minutes = sent;
    registerEvent(new MinutesWentOut(caseReference, sent.to().size()));
    return this;
  }

  StrategyDiscussion tellFamily(FamilyTold told) {
    if (!owesTheFamily()) {
      throw new IllegalStateException("The family of " + caseReference + " cannot be told now");
    }
    family = told;
    registerEvent(new FamilyHeard(caseReference, told.told()));
    return this;
  }

  private void refuseWorkThatDoesNotRun(Decision decision) {
    if (decision.assessmentRoute() == AssessmentRoute.WORK_CONTINUES && !isFurther()) {
      throw new Refusal(
          "assessmentRoute",
          "This is the first discussion of the case: say which assessment follows.");
    }
  }

  private static void refuseStepDownOfAChildWhoMayBeHarmed(Decision decision) {
    if (decision.ownHarm() != OwnHarm.NONE_KNOWN
        && decision.outcome() == StrategyOutcome.NO_ROLE_STEP_DOWN) {
      throw new Refusal(
          "outcome", "This child may be being harmed themselves: there is no stepping down.");
    }
  }

  private static void refuseAnInterviewLeftOpen(Decision decision, Circumstances now) {
    if (now.harmedChildKnown() && decision.abePlan().needed() == AbeNeeded.NO_CHILD_KNOWN) {
      throw new Refusal(
          "abeNeeded", "A child who was harmed is known: say whether an interview is needed.");
    }
  }

  private static void refuseRouteThatDoesNotFit(Decision decision) {
    if (!decision.outcome().goesWith(decision.assessmentRoute())) {
      throw new Refusal("assessmentRoute", "This assessment does not go with the outcome.");
    }
  }

  private void refuseActionsWithoutATime(List<AgreedAction> agreed) {
    if (agreed.isEmpty()) {
      throw new Refusal("actions", "Write down at least one action: what, who, and by when.");
    }
    if (agreed.stream().anyMatch(action -> action.owner() == null)) {
      throw new Refusal(
          "actions", "Say of each action who has it as a task, or that somebody outside does it.");
    }
    if (agreed.stream().anyMatch(action -> action.byWhen().isBefore(heldOn()))) {
      throw new Refusal("actions", "An action cannot be due before the discussion.");
    }
  }

  /** Counted over the case, from one. */
  int number() {
    return discussionNumber;
  }

  /** Whether the agencies have met about this case before. */
  boolean isFurther() {
    return discussionNumber > 1;
  }

  /** Whether the agencies are called together and have not met yet. */
  boolean isStillToBeHeld() {
    return heldAt == null;
  }

  boolean isOpen() {
    return outcome == null;
  }

  CaseReference caseReference() {
    return caseReference;
  }

  /** Pseudonym of the one child this discussion is about. */
  String meetingFor() {
    return meetingFor;
  }

  List<Sitting> sittings() {
    return sittings;
  }

  /** The sitting at which everybody was there. */
  Sitting quorateSitting() {
    return sittings.stream().filter(Sitting::quorate).findFirst().orElseThrow();
  }

  PolicePosition policePosition() {
    return policePosition;
  }

  List<SharedInformation> information() {
    return information;
  }

  LocalDate heldOn() {
    return WorkingDays.dateOf(heldAt);
  }

  /** When the discussion was held at which the case's section 47 enquiry began. */
  Optional<Instant> enquiryInitiatedAt() {
    return Optional.ofNullable(enquiryInitiatedAt);
  }

  /** Where an enquiry was decided; not of discussions from before it was asked. */
  Optional<ChecksPermission> checksPermission() {
    return Optional.ofNullable(checksPermission);
  }

  /** The version of the safety plan that everybody looked at. */
  Optional<String> safetyPlanVersion() {
    return Optional.ofNullable(safetyPlanVersion);
  }

  Optional<LocalDate> reconvenesOn() {
    return Optional.ofNullable(reconvenesOn);
  }

  Instant heldAt() {
    return heldAt;
  }

  InvestigationLimits limits() {
    return limits;
  }

  FamilyPlan familyPlan() {
    return familyPlan;
  }

  AssessmentRoute assessmentRoute() {
    return assessmentRoute;
  }

  List<AgreedAction> actions() {
    return actions;
  }

  List<Dissent> dissents() {
    return dissents;
  }

  StrategyOutcome outcome() {
    return outcome;
  }

  boolean owesMinutes() {
    return outcome != null && minutes == null;
  }

  /** Whether the family still has to hear what was decided, or why they do not yet. */
  boolean owesTheFamily() {
    return outcome != null && family == null;
  }

  MinutesSent minutes() {
    return minutes;
  }

  FamilyTold family() {
    return family;
  }

  record Held(CaseReference caseReference, int number) implements CaseEvent {
    @Override
    public String summary() {
      return "Strategy discussion " + number + " was held with social care, police and health.";
    }
  }

  record NotQuorate(CaseReference caseReference, LocalDate reconvenesOn) implements CaseEvent {
    @Override
    public String summary() {
      return "The strategy discussion was not quorate and meets again on "
          + Days.shortly(reconvenesOn)
          + ".";
    }
  }

  record Decided(CaseReference caseReference, StrategyOutcome outcome, AssessmentRoute route)
      implements CaseEvent {
    @Override
    public String summary() {
      return "Strategy discussion decided: " + outcome.label() + "; " + route.label() + ".";
    }

    @Override
    public boolean significant() {
      return true;
    }
  }

  record LimitAgreed(CaseReference caseReference, LocalDate reviewOn) implements CaseEvent {
    @Override
    public String summary() {
      return "Police ask that the alleged events are not talked about with the child; reviewed by "
          + Days.shortly(reviewOn)
          + ".";
    }
  }

  record Dissented(CaseReference caseReference, Agency agency) implements CaseEvent {
    @Override
    public String summary() {
      return "A different view is recorded beside the strategy decision: " + agency.label() + ".";
    }
  }

  record MinutesWentOut(CaseReference caseReference, int people) implements CaseEvent {
    @Override
    public String summary() {
      return "Minutes of the strategy discussion were sent to "
          + (people == 1 ? "1 person who was" : people + " people who were")
          + " at it.";
    }
  }

  record FamilyHeard(CaseReference caseReference, FamilyTold.Told told) implements CaseEvent {
    @Override
    public String summary() {
      return switch (told) {
        case CHILD_AND_PARENTS ->
            "The child and the parents were told the outcome of the strategy discussion.";
        case CHILD_ONLY ->
            "The child was told the outcome of the strategy discussion, the parents were not yet.";
        case PARENTS_ONLY ->
            "The parents were told the outcome of the strategy discussion, the child was not yet.";
        case TELL_LATER ->
            "A child was protected first: the family is told the outcome of the strategy discussion within days.";
        case WITHHELD ->
            "A manager agreed that the family is not told the outcome of the strategy discussion yet.";
      };
    }

    @Override
    public boolean significant() {
      return told == FamilyTold.Told.WITHHELD || told == FamilyTold.Told.TELL_LATER;
    }
  }

  protected StrategyDiscussion() {}
}
