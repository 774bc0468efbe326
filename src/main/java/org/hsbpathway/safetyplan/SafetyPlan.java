package org.hsbpathway.safetyplan;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.hsbpathway.casefile.CaseEvent;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.ChildVoice;
import org.hsbpathway.casefile.Days;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.casefile.SupervisionLevel;
import org.hsbpathway.casefile.YesNoNotKnown;
import org.hsbpathway.clock.WorkingDays;
import org.hsbpathway.sharing.OutOfDate;
import org.hsbpathway.sharing.SharedItem;
import org.springframework.data.domain.AbstractAggregateRoot;

/**
 * The safety plan of one child: a row of versions of which one is in force, and the reviews that
 * decided between them.
 */
@Entity
@Table(name = "safety_plans")
class SafetyPlan extends AbstractAggregateRoot<SafetyPlan> {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("d MMM yyyy 'at' HH:mm", Locale.UK);
  private static final int SETTINGS_FOR_RELAXING = 2;
  private static final int HELD_EARLY_AT_MOST_DAYS = 7;

  @Id private UUID id;
  @Version private Integer version;
  @Embedded private CaseReference caseReference;
  private int number;

  @Enumerated(EnumType.STRING)
  private PlanStatus status;

  private LocalDate openedOn;
  private LocalDate startedOn;
  private LocalDate reviewOn;
  private LocalDate lastReviewedOn;
  private LocalDate conditionsCheckedOn;
  private LocalDate changeAskedOn;
  private LocalDate checkAskedOn;
  private LocalDate changedOn;
  private LocalDate endedOn;
  private String planHolder;

  @OneToMany(cascade = CascadeType.ALL, fetch = FetchType.EAGER)
  @JoinColumn(name = "safety_plan_id", nullable = false)
  @OrderBy("number")
  private List<PlanVersion> versions = new ArrayList<>();

  @OneToMany(cascade = CascadeType.ALL)
  @JoinColumn(name = "safety_plan_id", nullable = false)
  @OrderBy("number")
  private List<PlanReview> reviews = new ArrayList<>();

  static SafetyPlan open(CaseReference caseReference, int number, LocalDate today) {
    var plan = new SafetyPlan();
    plan.id = UUID.randomUUID();
    plan.caseReference = caseReference;
    plan.number = number;
    plan.status = PlanStatus.DRAFT;
    plan.openedOn = today;
    return plan;
  }

  /** Puts tonight's plan in force, agreed by word of mouth or in writing. */
  SafetyPlan agreeInterim(
      PlanVersion.Draft draft,
      AgreedHow how,
      PoliceConditions conditions,
      LocalDate latestReview,
      Instant agreedAt,
      Instant now) {
    if (status != PlanStatus.DRAFT) {
      throw new IllegalStateException(
          "The interim plan of " + caseReference + " is already agreed");
    }
    refuseUnsafe(draft.content(), conditions, "lineOfSight");
    if (agreedAt.isAfter(now)) {
      throw new Refusal("agreedAt", "The plan cannot have been agreed in the future.");
    }
    var today = WorkingDays.dateOf(now);
    refuseReviewOutside(draft.reviewOn(), today, latestReview);
    this.startedOn = WorkingDays.dateOf(agreedAt);
    inForce(
        draft,
        how == AgreedHow.VERBALLY ? PlanStatus.VERBAL_AGREED : PlanStatus.ACTIVE,
        startedOn,
        "Interim plan");
    registerEvent(
        new InterimAgreed(
            caseReference,
            how,
            startedOn.isBefore(today) ? Optional.of(agreedAt) : Optional.empty()));
    return this;
  }

  /** Puts a written version in force; the one before stays readable. */
  SafetyPlan write(
      PlanVersion.Draft draft,
      SupervisionLevel current,
      PoliceConditions conditions,
      LocalDate latestReview,
      LocalDate today) {
    refuseUnlessInForce();
    refuseUnsafe(draft.content(), conditions, "households");
    refuseWholePlanForSchool(draft.content().sharing());
    refuseLowering(draft.supervisionLevel(), current);
    refuseReviewOutside(draft.reviewOn(), today, latestReview);
    inForce(draft, PlanStatus.ACTIVE, today, "Written with the family");
    registerEvent(new Written(caseReference, inForce().number(), draft.supervisionLevel()));
    return this;
  }

  /**
   * Records a review and says where it leads; relaxing from a high level and ending wait for a
   * manager.
   */
  SafetyPlanReviewOutcome review(
      PlanReview.Findings findings,
      SupervisionLevel current,
      LocalDate nextReview,
      LocalDate latestReview,
      LocalDate today,
      String by) {
    refuseUnlessInForce();
    if (waitsForManager()) {
      throw new IllegalStateException("A review of " + caseReference + " waits for a manager");
    }
    refuseWrongDay(findings.heldOn(), today);
    ChildVoice.require("childVoice", findings.childVoice());
    if (!findings.withoutNewConcern() && PlanContent.blank(findings.whatHappened())) {
      throw new Refusal("whatHappened", "Please say what happened, and what was done about it.");
    }
    var outcome =
        switch (findings.decision()) {
          case CONTINUE -> {
            refuseReviewOutside(nextReview, today, latestReview);
            yield SafetyPlanReviewOutcome.CONTINUE;
          }
          case TIGHTEN -> {
            refuseLooserThan(findings, current);
            yield SafetyPlanReviewOutcome.TIGHTEN;
          }
          case RELAX -> {
            refuseRelaxing(findings, current);
            yield current.isHigh()
                ? SafetyPlanReviewOutcome.MANAGER_DECIDES
                : SafetyPlanReviewOutcome.RELAX;
          }
          case END -> {
            refuseEnding(findings);
            yield SafetyPlanReviewOutcome.MANAGER_DECIDES;
          }
        };
    var changesLevel =
        findings.decision() == ReviewDecision.TIGHTEN
            || findings.decision() == ReviewDecision.RELAX;
    reviews.add(
        PlanReview.of(
            caseReference,
            reviews.size() + 1,
            reviewOn,
            current,
            changesLevel ? findings.levelAfter() : current,
            outcome == SafetyPlanReviewOutcome.MANAGER_DECIDES,
            findings,
            by));
    this.lastReviewedOn = findings.heldOn();
    if (findings.decision() == ReviewDecision.CONTINUE) {
      this.reviewOn = nextReview;
    }
    registerEvent(
        new Reviewed(
            caseReference, findings.trigger(), findings.decision(), findings.incidentsSinceLast()));
    return outcome;
  }

  /** A manager who did not hold the review decides what it asked for. */
  PlanChangeOutcome decide(
      boolean approved,
      String because,
      String manager,
      SupervisionLevel current,
      LocalDate nextReview,
      LocalDate latestReview,
      LocalDate today,
      Instant at) {
    var asked = lastReview().filter(PlanReview::waitsForManager).orElseThrow();
    if (manager.equals(asked.heldBy())) {
      throw new Refusal(
          "decision", "You asked for this change yourself, so another manager has to decide.");
    }
    var outcome = approved ? approve(asked, current) : PlanChangeOutcome.NOT_APPROVED;
    if (!approved) {
      refuseReviewOutside(nextReview, today, latestReview);
      this.reviewOn = nextReview;
    }
    asked.decide(outcome, because, manager, at);
    if (outcome == PlanChangeOutcome.END_APPROVED) {
      var holder = Optional.ofNullable(asked.endHolder());
      over(
          holder.isPresent() ? PlanStatus.HANDED_OVER : PlanStatus.ENDED,
          holder.orElse(planHolder),
          today);
    }
    registerEvent(new ChangeDecided(caseReference, asked.decision(), approved));
    return outcome;
  }

  private PlanChangeOutcome approve(PlanReview asked, SupervisionLevel current) {
    if (changedSince(asked.heldOn())) {
      throw new Refusal(
          "decision",
          "Something happened since this review that the plan has to answer. Please do not approve it; the plan is reviewed again.");
    }
    if (asked.decision() == ReviewDecision.END) {
      return PlanChangeOutcome.END_APPROVED;
    }
    if (asked.levelBefore() != current) {
      throw new Refusal(
          "decision",
          "The level of supervision has changed since this review. Please do not approve it; the plan is reviewed again.");
    }
    return PlanChangeOutcome.RELAX_APPROVED;
  }

  /** The plan stands as it is beside what the police or a court changed. */
  SafetyPlan standsBeside(PoliceConditions conditions, boolean readThem, LocalDate today) {
    if (status.inForce()) {
      var content = inForce().content();
      try {
        conditions.refuseLooser(
            content.with(
                new PlanContent.Contact(
                    content.contact().contactWithHarmedChild(),
                    content.contact().contactArrangements(),
                    readThem)),
            "result");
      } catch (Refusal looser) {
        var field = looser.field().filter("conditionsChecked"::equals).orElse("result");
        throw new Refusal(field, "The plan cannot stay as it is. " + looser.sentence());
      }
    }
    this.conditionsCheckedOn = today;
    registerEvent(new CheckedBesideConditions(caseReference, false));
    return this;
  }

  /** A new version, because the police or a court changed something; the level stays. */
  SafetyPlan reviseForConditions(
      Function<PlanVersion, PlanVersion.Draft> revision,
      PoliceConditions conditions,
      String whatChanged,
      LocalDate today) {
    if (!status.inForce()) {
      throw new Refusal(
          "result",
          "No plan is in force yet. Agree the interim plan first; it is checked against the conditions there.");
    }
    revise(revision, draft -> {}, conditions, whatChanged, latest(reviewOn, today), today);
    this.conditionsCheckedOn = today;
    registerEvent(new CheckedBesideConditions(caseReference, true));
    return this;
  }

  /** A new version in line with the level that the planning meeting agreed. */
  SafetyPlan reviseToLevel(
      Function<PlanVersion, PlanVersion.Draft> revision,
      PoliceConditions conditions,
      String whatChanged,
      LocalDate latestReview,
      LocalDate today) {
    var version = revise(revision, draft -> {}, conditions, whatChanged, latestReview, today);
    this.lastReviewedOn = today;
    registerEvent(new BroughtToLevel(caseReference, version.number(), version.supervisionLevel()));
    return this;
  }

  /** The plan in force as the revision changes it, no less safe, becomes the next version. */
  private PlanVersion revise(
      Function<PlanVersion, PlanVersion.Draft> revision,
      Consumer<PlanVersion.Draft> rule,
      PoliceConditions conditions,
      String whatChanged,
      LocalDate latestReview,
      LocalDate today) {
    if (!status.inForce()) {
      throw new Refusal("No plan is in force yet. Please agree the interim plan first.");
    }
    var draft = revision.apply(inForce());
    refuseUnsafe(draft.content(), conditions, "households");
    rule.accept(draft);
    refuseReviewOutside(draft.reviewOn(), today, latestReview);
    inForce(draft, PlanStatus.ACTIVE, today, whatChanged);
    return inForce();
  }

  /**
   * Something happened that the plan must answer today. Before anything is agreed, the interim plan
   * answers it; what is asked while a change is owed is answered with it.
   */
  PlanChangeNeedOutcome askForChange(LocalDate today) {
    if (!status.inForce()) {
      return PlanChangeNeedOutcome.INTERIM_PLAN_FIRST;
    }
    if (changeAskedOn != null) {
      return PlanChangeNeedOutcome.ALREADY_ASKED;
    }
    this.changeAskedOn = today;
    registerEvent(new ChangeAsked(caseReference));
    return PlanChangeNeedOutcome.CHANGE_TODAY;
  }

  /** Somebody who did not write the plan looks at its quality; it is in force meanwhile. */
  PlanCheckOutcome askForCheck(LocalDate today) {
    if (checkAskedOn != null) {
      return PlanCheckOutcome.ALREADY_WANTED;
    }
    this.checkAskedOn = today;
    return PlanCheckOutcome.WANTED;
  }

  /** What the check found in the version that is in force; nothing is changed by it. */
  SafetyPlan check(PlanCheckOutcome outcome, String reason, String by, LocalDate today) {
    refuseUnlessInForce();
    if (outcome != PlanCheckOutcome.GOOD && PlanContent.blank(reason)) {
      throw new Refusal("reason", "Please say what is to be changed, and why.");
    }
    inForce().checked(outcome, reason, by, today);
    this.checkAskedOn = null;
    registerEvent(new Checked(caseReference, inForce().number(), outcome));
    return this;
  }

  /** What the last check wants changed and no review has looked at since. */
  Optional<PlanVersion> wished() {
    return versions.stream()
        .filter(checked -> checked.checkedOn().isPresent())
        .reduce((earlier, later) -> later)
        .filter(checked -> checked.wish().isPresent())
        .filter(
            checked ->
                lastReviewedOn == null
                    || !lastReviewedOn.isAfter(checked.checkedOn().orElseThrow()));
  }

  /** A strand that begins anew takes the plan up: whoever was asked before is gone. */
  SafetyPlan takeUp() {
    this.changeAskedOn = null;
    this.checkAskedOn = null;
    return this;
  }

  /** A new version the same day, never looser than what holds now. */
  SafetyPlan changeToday(
      Function<PlanVersion, PlanVersion.Draft> revision,
      SupervisionLevel current,
      PoliceConditions conditions,
      String whatChanged,
      LocalDate latestReview,
      LocalDate today) {
    var version =
        revise(
            revision,
            draft -> refuseLessClose(draft.supervisionLevel(), current),
            conditions,
            whatChanged,
            earliest(latestReview, latest(reviewOn, today)),
            today);
    this.changeAskedOn = null;
    this.changedOn = today;
    registerEvent(new ChangedToday(caseReference, version.number(), version.supervisionLevel()));
    return this;
  }

  /**
   * Records that the meeting of another review looked at the plan as well: it carries on, and the
   * next review counts from there.
   */
  SafetyPlan reviewedTogether(LocalDate heldOn, LocalDate nextReview) {
    if (lastReviewedOn == null || lastReviewedOn.isBefore(heldOn)) {
      this.lastReviewedOn = heldOn;
      this.reviewOn = nextReview;
      registerEvent(new ReviewedTogether(caseReference));
    }
    return this;
  }

  /** Nothing is in force yet that a review could look at. */
  boolean waitsForItsFirstVersion() {
    return !status.inForce();
  }

  /** A review asked for something that a manager has not decided yet. */
  boolean waitsForManager() {
    return reviews.stream().anyMatch(PlanReview::waitsForManager);
  }

  /** Whether something happened after which no review has looked at the whole plan yet. */
  private boolean changedSince(LocalDate review) {
    return changeAskedOn != null || changedOn != null && !changedOn.isBefore(review);
  }

  /**
   * Our part is over: somebody took the plan over, or it was ended as the case moved on. What was
   * never agreed is nothing to take over.
   */
  SafetyPlan release(boolean ended, String holder, LocalDate today) {
    if (status == PlanStatus.DRAFT) {
      over(PlanStatus.ENDED, null, today);
      registerEvent(new NotNeeded(caseReference));
    } else if (!status.over()) {
      over(ended ? PlanStatus.ENDED : PlanStatus.HANDED_OVER, holder, today);
      registerEvent(new Released(caseReference, ended));
      if (ended) {
        registerEvent(new CopiesOutOfDate(caseReference));
      }
    }
    return this;
  }

  private void inForce(
      PlanVersion.Draft draft, PlanStatus status, LocalDate today, String whatChanged) {
    versions.stream()
        .filter(earlier -> earlier.status().inForce())
        .forEach(earlier -> earlier.becomes(PlanStatus.SUPERSEDED));
    versions.add(
        PlanVersion.of(caseReference, versions.size() + 1, status, draft, today, whatChanged));
    this.status = status;
    this.planHolder = draft.planHolder();
    this.reviewOn = draft.reviewOn();
    registerEvent(new CopiesOutOfDate(caseReference));
  }

  private void over(PlanStatus how, String holder, LocalDate today) {
    versions.stream().filter(last -> last.status().inForce()).forEach(last -> last.becomes(how));
    this.status = how;
    this.planHolder = holder;
    this.endedOn = today;
  }

  private void refuseUnlessInForce() {
    if (!status.inForce()) {
      throw new IllegalStateException("No safety plan is in force for " + caseReference);
    }
  }

  private static void refuseUnsafe(
      PlanContent content, PoliceConditions conditions, String lineOfSightField) {
    if (content.home().households().isEmpty()) {
      throw new Refusal(
          "households", "Please describe at least one household where the child stays.");
    }
    if (content.home().households().stream().anyMatch(PlanContent.Household::looksInUnsaid)) {
      throw new Refusal(
          "households", "Where an adult looks in every few minutes, please say every how many.");
    }
    if (content.supervision().supervisors().isEmpty()) {
      throw new Refusal("supervisors", "Please name at least one adult who supervises.");
    }
    if (content.supervision().supervisors().stream()
        .anyMatch(supervisor -> supervisor.able() == Agrees.NO)) {
      throw new Refusal(
          "supervisors",
          "Whoever is not able to supervise does not stand in the plan as a supervisor: name who does, or speak to your manager now about where the child sleeps.");
    }
    if (content.positive().isEmpty()) {
      throw new Refusal(
          "activitiesToKeep",
          "A plan also says what the child keeps: name at least one activity, person or strength.");
    }
    if (content.agreement().someoneDisagrees()
        && PlanContent.blank(content.agreement().decidedBy())) {
      throw new Refusal(
          "decidedBy",
          "Somebody does not agree. The plan can be in force all the same if a manager decided so: please name the manager.");
    }
    conditions.refuseLooser(content, lineOfSightField);
  }

  private static void refuseWholePlanForSchool(PlanContent.Sharing sharing) {
    var tooMuch =
        sharing.copies().stream()
            .anyMatch(
                copy ->
                    copy.recipient() == PlanContent.Recipient.SCHOOL
                        && (copy.part() == PlanContent.Part.WHOLE_PLAN)
                        && PlanContent.blank(copy.why()));
    if (tooMuch) {
      throw new Refusal(
          "copies",
          "The school gets the school part, not what happens at home. If it needs more, please say why.");
    }
  }

  /** The level the next version starts from: what a review allowed, else what holds now. */
  SupervisionLevel levelToWrite(SupervisionLevel current) {
    return lastReview()
        .filter(review -> review.allowsRelaxing() && review.levelBefore() == current)
        .map(PlanReview::levelAfter)
        .orElse(current);
  }

  /** Lowering goes through a review; a written version alone never lowers the level. */
  private void refuseLowering(SupervisionLevel level, SupervisionLevel current) {
    if (levelToWrite(current).isCloserThan(level)) {
      throw new Refusal(
          "supervisionLevel",
          "A level is lowered by a review of the plan or at the planning meeting, not while writing the plan.");
    }
  }

  private static void refuseLessClose(SupervisionLevel level, SupervisionLevel current) {
    if (current.isCloserThan(level)) {
      throw new Refusal(
          "supervisionLevel",
          "After what happened supervision is kept or made closer; it is lowered at a review or at the planning meeting.");
    }
  }

  private static void refuseLooserThan(PlanReview.Findings findings, SupervisionLevel current) {
    if (findings.levelAfter() == null || current.isCloserThan(findings.levelAfter())) {
      throw new Refusal("levelAfter", "Tightening keeps the level or makes it closer.");
    }
    if (PlanContent.blank(findings.fromToday())) {
      throw new Refusal(
          "fromToday", "Please say what changes today, before the new version is written.");
    }
  }

  private void refuseRelaxing(PlanReview.Findings findings, SupervisionLevel current) {
    if (findings.levelAfter() == null || findings.levelAfter().isCloserThan(current)) {
      throw new Refusal("levelAfter", "Relaxing keeps the level or makes it less close.");
    }
    if (!findings.withoutNewConcern()) {
      throw new Refusal(
          "decision",
          "A plan is relaxed only after a whole review period without an incident or breach.");
    }
    if (lastReviewedOn == null
        || changedSince(lastReviewedOn)
        || findings.heldOn().isBefore(reviewOn.minusDays(HELD_EARLY_AT_MOST_DAYS))) {
      throw new Refusal(
          "decision",
          "A plan is relaxed only after a whole review period: there is none yet since it was last reviewed.");
    }
    var settings =
        findings.evidence().stream()
            .filter(evidence -> !PlanContent.blank(evidence.shows()))
            .map(PlanReview.Evidence::setting)
            .distinct()
            .count();
    if (settings < SETTINGS_FOR_RELAXING) {
      throw new Refusal(
          "evidence", "Relaxing needs evidence from at least two different settings.");
    }
    refuseAgainstHarmedChild(findings);
  }

  private void refuseEnding(PlanReview.Findings findings) {
    if (changeAskedOn != null) {
      throw new Refusal(
          "decision",
          "Something happened that the plan has to answer today: change the plan first.");
    }
    if (findings.endReason() == null) {
      throw new Refusal("endReason", "Please say why the plan ends.");
    }
    if (findings.endReason().needsHolder() && PlanContent.blank(findings.endHolder())) {
      throw new Refusal("endHolder", "Please name who takes the plan over.");
    }
    refuseAgainstHarmedChild(findings);
  }

  private static void refuseAgainstHarmedChild(PlanReview.Findings findings) {
    if (findings.safeForHarmedChild() == YesNoNotKnown.NO) {
      throw new Refusal(
          "safeForHarmedChild",
          "The worker of the child who was harmed says it is not safe: the plan is not relaxed or ended until both workers agree.");
    }
  }

  private void refuseWrongDay(LocalDate heldOn, LocalDate today) {
    Days.refuseTheFuture("heldOn", "The review cannot be", heldOn, today);
    if (heldOn.isBefore(lastReviewedOn == null ? startedOn : lastReviewedOn)) {
      throw new Refusal(
          "heldOn", "The review cannot be before the plan began or was last reviewed.");
    }
  }

  private static void refuseReviewOutside(LocalDate reviewOn, LocalDate today, LocalDate latest) {
    if (reviewOn == null || reviewOn.isBefore(today)) {
      throw new Refusal("reviewOn", "The next review is today or later.");
    }
    if (reviewOn.isAfter(latest)) {
      throw new Refusal(
          "reviewOn", "This plan is reviewed by " + DAY.format(latest) + " at the latest.");
    }
  }

  private static LocalDate earliest(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  private static LocalDate latest(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  CaseReference caseReference() {
    return caseReference;
  }

  PlanStatus status() {
    return status;
  }

  LocalDate startedOn() {
    return startedOn;
  }

  LocalDate reviewOn() {
    return reviewOn;
  }

  /** The day people last looked at the whole plan; empty until the first review. */
  Optional<LocalDate> lastReviewedOn() {
    return Optional.ofNullable(lastReviewedOn);
  }

  String planHolder() {
    return planHolder;
  }

  List<PlanVersion> versions() {
    return List.copyOf(versions);
  }

  /** Plan and version, as 1.3: the third version of the first plan. */
  String versionInForce() {
    return number + "." + inForce().number();
  }

  boolean hasVersions() {
    return !versions.isEmpty();
  }

  /** The version that holds now, or the last one that did. */
  PlanVersion inForce() {
    return versions.stream().max(Comparator.comparingInt(PlanVersion::number)).orElseThrow();
  }

  List<PlanReview> reviews() {
    return List.copyOf(reviews);
  }

  Optional<PlanReview> lastReview() {
    return reviews.stream().max(Comparator.comparingInt(PlanReview::number));
  }

  record InterimAgreed(CaseReference caseReference, AgreedHow how, Optional<Instant> lateSince)
      implements CaseEvent {
    @Override
    public String summary() {
      return (how == AgreedHow.VERBALLY
              ? "Interim safety plan agreed by word of mouth; it is put in writing within a working day."
              : "Interim safety plan agreed in writing.")
          + lateSince
              .map(
                  at ->
                      " Late entry: it was agreed on "
                          + MINUTE.format(at.atZone(WorkingDays.LONDON))
                          + ".")
              .orElse("");
    }

    @Override
    public boolean significant() {
      return true;
    }
  }

  record Written(CaseReference caseReference, int number, SupervisionLevel level)
      implements CaseEvent {
    @Override
    public String summary() {
      return "Safety plan, version "
          + number
          + ", in force. Level of supervision: "
          + level.label()
          + ".";
    }
  }

  record Reviewed(
      CaseReference caseReference, ReviewTrigger trigger, ReviewDecision decision, int incidents)
      implements CaseEvent {
    @Override
    public String summary() {
      return "Safety plan reviewed "
          + trigger.label()
          + ": "
          + decision.label()
          + ". Incidents since the last review: "
          + incidents
          + ".";
    }

    @Override
    public boolean significant() {
      return decision != ReviewDecision.CONTINUE || incidents > 0;
    }
  }

  record ReviewedTogether(CaseReference caseReference) implements CaseEvent {
    @Override
    public String summary() {
      return "Safety plan reviewed in the looked-after review: it carries on.";
    }
  }

  record ChangeDecided(CaseReference caseReference, ReviewDecision decision, boolean approved)
      implements CaseEvent {
    @Override
    public String summary() {
      return "A manager "
          + (approved ? "approved" : "did not approve")
          + (decision == ReviewDecision.END
              ? " ending the safety plan."
              : " relaxing the safety plan.");
    }

    @Override
    public boolean significant() {
      return true;
    }
  }

  record CheckedBesideConditions(CaseReference caseReference, boolean changed)
      implements CaseEvent {
    @Override
    public String summary() {
      return "Safety plan checked after a change of the police or court position: "
          + (changed ? "a new version is in force." : "it stays as it is.");
    }
  }

  record ChangeAsked(CaseReference caseReference) implements CaseEvent {
    @Override
    public String summary() {
      return "Something happened that the safety plan has to answer the same day.";
    }

    @Override
    public boolean significant() {
      return true;
    }
  }

  record Checked(CaseReference caseReference, int number, PlanCheckOutcome outcome)
      implements CaseEvent {
    @Override
    public String summary() {
      return "Safety plan, version "
          + number
          + ", checked by somebody who did not write it: "
          + outcome.label()
          + ".";
    }
  }

  record ChangedToday(CaseReference caseReference, int number, SupervisionLevel level)
      implements CaseEvent {
    @Override
    public String summary() {
      return "Safety plan, version "
          + number
          + ", changed because of what happened. Level of supervision: "
          + level.label()
          + ".";
    }

    @Override
    public boolean significant() {
      return true;
    }
  }

  record BroughtToLevel(CaseReference caseReference, int number, SupervisionLevel level)
      implements CaseEvent {
    @Override
    public String summary() {
      return "Safety plan, version "
          + number
          + ", brought into line with the agreed level of supervision: "
          + level.label()
          + ".";
    }
  }

  record Released(CaseReference caseReference, boolean ended) implements CaseEvent {
    @Override
    public String summary() {
      return ended
          ? "Safety plan ended as the case moved on."
          : "Safety plan handed over to its new holder.";
    }

    @Override
    public boolean significant() {
      return true;
    }
  }

  /** Whoever has a copy of the version before, or of a plan that has ended, is asked for it. */
  record CopiesOutOfDate(CaseReference caseReference) implements OutOfDate {
    @Override
    public SharedItem item() {
      return SharedItem.SAFETY_PLAN;
    }
  }

  record NotNeeded(CaseReference caseReference) implements CaseEvent {
    @Override
    public String summary() {
      return "Safety plan not needed here: nothing had been agreed yet.";
    }
  }

  protected SafetyPlan() {}
}
