package org.hsbpathway.intervention;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.hsbpathway.casefile.Attendance;
import org.hsbpathway.casefile.CaseEvent;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.ChildVoice;
import org.hsbpathway.casefile.Days;
import org.hsbpathway.casefile.ModuleFamily;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.intervention.SessionRecord.GoalProgress;
import org.springframework.data.domain.AbstractAggregateRoot;

/**
 * The one-to-one work with one child: booked, held in sessions, reviewed after six sessions or
 * three months, and ended once, by a decision.
 */
@Entity
@Table(name = "interventions")
class Intervention extends AbstractAggregateRoot<Intervention> {

  private static final int SESSIONS_BETWEEN_REVIEWS = 6;
  private static final int MISSED_IN_A_ROW = 3;
  private static final int MISSED_AGAIN = 2;
  private static final int MOST_GOALS = 5;

  /** Who meets the child, where and how the child gets there. */
  record Booking(
      String practitioner,
      String practitionerReason,
      LocalDate firstSessionOn,
      String place,
      String travel,
      ModuleFamily firstModule,
      List<String> goals) {}

  /** Paused work, and what was said when it was looked at again. */
  record Resumption(
      LocalDate on,
      ResumeOutcome outcome,
      String childVoice,
      String reason,
      LocalDate pauseUntil,
      LocalDate nextSessionOn,
      ModuleFamily nextModule,
      String by) {}

  /** A specialist service was asked, and answered. */
  record SpecialistReferral(
      LocalDate referredOn,
      String service,
      String reason,
      boolean familyTold,
      SpecialistReferralOutcome outcome,
      String acceptedBy,
      LocalDate acceptedOn,
      LocalDate nextSessionOn,
      ModuleFamily nextModule,
      String by) {}

  @Id private UUID id;
  @Version private Integer version;
  @Embedded private CaseReference caseReference;

  @Enumerated(EnumType.STRING)
  private InterventionStatus status;

  private LocalDate openedOn;
  private String practitioner;
  private String practitionerReason;
  private String place;
  private String travel;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<String> goals = List.of();

  private LocalDate firstSessionOn;
  private LocalDate nextSessionOn;

  @Enumerated(EnumType.STRING)
  private ModuleFamily nextModule;

  private int sessionsHeld;
  private int sessionsMissed;
  private int heldSinceReview;
  private int consecutiveMissed;
  private LocalDate lastReviewOn;
  private LocalDate reviewDueOn;
  private LocalDate pausedUntil;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<SessionRecord> sessions = List.of();

  @JdbcTypeCode(SqlTypes.JSON)
  private List<InterventionReview> reviews = List.of();

  @JdbcTypeCode(SqlTypes.JSON)
  private List<Resumption> resumptions = List.of();

  @JdbcTypeCode(SqlTypes.JSON)
  private List<SpecialistReferral> specialistReferrals = List.of();

  @Enumerated(EnumType.STRING)
  private InterventionOutcome outcome;

  private LocalDate endedOn;

  static Intervention open(CaseReference caseReference, LocalDate today) {
    var intervention = new Intervention();
    intervention.id = UUID.randomUUID();
    intervention.caseReference = caseReference;
    intervention.status = InterventionStatus.WAITING;
    intervention.openedOn = today;
    intervention.registerEvent(new Agreed(caseReference));
    return intervention;
  }

  /**
   * The first session is agreed.
   *
   * @param planned the practitioner the plan names, if it names one
   * @param workersOfChildrenHarmed who works with a child who was harmed: two children, two workers
   */
  Intervention book(
      Booking booking,
      Optional<String> planned,
      Set<String> workersOfChildrenHarmed,
      boolean hold,
      LocalDate reviewDueOn,
      LocalDate today) {
    if (booking.firstSessionOn().isBefore(today)) {
      throw new Refusal("firstSessionOn", "The first session is today or on a day to come.");
    }
    if (workersOfChildrenHarmed.contains(booking.practitioner())) {
      throw new Refusal(
          "practitioner",
          "Whoever works with a child who was harmed does not work with the other child.");
    }
    if (planned.filter(named -> !named.equals(booking.practitioner())).isPresent()
        && isBlank(booking.practitionerReason())) {
      throw new Refusal(
          "practitionerReason",
          "The plan names somebody else: say why another practitioner begins.");
    }
    if (booking.goals().isEmpty() || booking.goals().size() > MOST_GOALS) {
      throw new Refusal("goals", "Write one to five goals in the child's words.");
    }
    requireAllowed("firstModule", booking.firstModule(), hold);
    this.practitioner = booking.practitioner();
    this.practitionerReason = booking.practitionerReason();
    this.place = booking.place();
    this.travel = booking.travel();
    this.goals = List.copyOf(booking.goals());
    this.firstSessionOn = booking.firstSessionOn();
    this.reviewDueOn = reviewDueOn;
    plan(booking.firstSessionOn(), booking.firstModule());
    this.status = InterventionStatus.RUNNING;
    registerEvent(new Booked(caseReference, firstSessionOn, waited(firstSessionOn)));
    return this;
  }

  /**
   * A session took place, or did not.
   *
   * @param recordBy the last day for recording it; a later entry is marked (E28)
   * @return whether the next session follows or a review is due
   */
  SessionOutcome record(
      SessionRecord session,
      boolean askForReview,
      LocalDate nextOn,
      ModuleFamily nextModule,
      boolean hold,
      LocalDate recordBy,
      LocalDate today) {
    session.requireComplete(today);
    if (session.on().isBefore(openedOn)) {
      throw new Refusal("heldOn", "The session cannot be before the work was agreed.");
    }
    if (session.met()) {
      requireAllowed("moduleFamily", session.module(), hold);
      requireEveryGoal(session.progress());
    }
    var complete = session.complete(nextSessionOn, goals);
    if (!askForReview) {
      if (nextOn == null || nextOn.isBefore(session.on())) {
        throw new Refusal("nextSessionOn", "Say when the next session is, after this one.");
      }
      requireAllowed("nextModule", nextModule, hold);
      plan(nextOn, nextModule);
    }
    this.sessions = with(sessions, complete);
    count(session.attendance());
    registerEvent(
        new SessionRecorded(
            caseReference,
            sessions.size(),
            session.attendance(),
            session.contactWasLate(),
            Days.lateEntry(session.on(), recordBy, today)));
    if (session.newRiskInformation()) {
      registerEvent(new RiskLearned(caseReference));
    }
    if (session.disclosure()) {
      registerEvent(new HarmDisclosed(caseReference));
    }
    if (session.saysNo()) {
      registerEvent(new Declined(caseReference));
    }
    return askForReview || reviewIsDue(today)
        ? SessionOutcome.REVIEW_DUE
        : SessionOutcome.NEXT_SESSION;
  }

  /** Whether the child still takes part, after the session that was recorded last. */
  AttendanceOutcome attendance() {
    var last = sessions.get(sessions.size() - 1);
    if (last.saysNo()) {
      return AttendanceOutcome.SAYS_NO;
    }
    return last.attendance().stayedAway() && consecutiveMissed >= MISSED_AGAIN
        ? AttendanceOutcome.MISSED_AGAIN
        : AttendanceOutcome.WITH_US;
  }

  /** Child or family say no before it has begun; the wait goes on being counted. */
  Intervention decline(String because) {
    if (isBlank(because)) {
      throw new Refusal("noBecause", "Write down what they said; no reason is an answer too.");
    }
    registerEvent(new Declined(caseReference));
    return this;
  }

  private void count(Attendance attendance) {
    if (attendance.met()) {
      sessionsHeld++;
      heldSinceReview++;
      consecutiveMissed = 0;
    } else {
      sessionsMissed++;
      consecutiveMissed = attendance.stayedAway() ? consecutiveMissed + 1 : consecutiveMissed;
    }
  }

  private boolean reviewIsDue(LocalDate today) {
    return heldSinceReview >= SESSIONS_BETWEEN_REVIEWS
        || consecutiveMissed >= MISSED_IN_A_ROW
        || !today.isBefore(reviewDueOn);
  }

  private void requireEveryGoal(List<GoalProgress> progress) {
    if (progress.size() != goals.size()
        || progress.stream().anyMatch(goal -> goal.progress() == null)) {
      throw new Refusal("progress", "Say for each goal how far it has come.");
    }
  }

  /**
   * The work is reviewed, and a person decides how it goes on.
   *
   * @param homeVisitOn when somebody last visited because the family stayed away
   * @param reviewDueOn by when the following review is due
   */
  Intervention review(
      InterventionReview review,
      boolean hold,
      Optional<LocalDate> homeVisitOn,
      LocalDate reviewDueOn,
      LocalDate today) {
    review.requireComplete(today, sessionsHeld > 0);
    if (review.outcome() == InterventionReviewOutcome.DISENGAGED
        && homeVisitOn.filter(this::isAfterTheLastSessionHeld).isEmpty()) {
      throw new Refusal(
          "outcome",
          "Nobody has visited since the last session that took place: visit first, see the child and look at the safety plan.");
    }
    Days.between(
        "heldOn",
        "The work cannot have been reviewed",
        review.on(),
        lastReviewOn == null ? openedOn : null,
        today);
    if (lastReviewOn != null && review.on().isBefore(lastReviewOn)) {
      throw new Refusal("heldOn", "The review cannot be before the last one.");
    }
    if (review.outcome().goesOn()) {
      planFrom(today, review.nextSessionOn(), review.nextModule(), hold);
    }
    this.reviews = with(reviews, review);
    this.lastReviewOn = review.on();
    this.reviewDueOn = reviewDueOn;
    this.heldSinceReview = 0;
    this.consecutiveMissed = 0;
    this.pausedUntil = review.pauseUntil();
    this.status =
        switch (review.outcome()) {
          case PAUSE -> InterventionStatus.PAUSED;
          case REFER_SPECIALIST -> InterventionStatus.WITH_SPECIALIST;
          default -> InterventionStatus.RUNNING;
        };
    registerEvent(new Reviewed(caseReference, review.outcome(), review.incidentsSinceLast()));
    review.outcome().end().ifPresent(end -> end(end, today));
    return this;
  }

  /**
   * One meeting served this review as well.
   *
   * @return whether it counts: not before the first session is booked, nor before the last review
   */
  boolean reviewedTogether(LocalDate heldOn, LocalDate reviewDueOn) {
    if (firstSessionOn == null || lastReviewOn != null && heldOn.isBefore(lastReviewOn)) {
      return false;
    }
    this.lastReviewOn = heldOn;
    this.reviewDueOn = reviewDueOn;
    this.heldSinceReview = 0;
    registerEvent(new ReviewedTogether(caseReference));
    return true;
  }

  /** From it the meeting at the end counts. */
  Optional<LocalDate> lastSessionHeldOn() {
    return sessions.stream()
        .filter(SessionRecord::met)
        .map(SessionRecord::on)
        .max(LocalDate::compareTo);
  }

  private boolean isAfterTheLastSessionHeld(LocalDate day) {
    return sessions.stream()
        .filter(SessionRecord::met)
        .map(SessionRecord::on)
        .noneMatch(day::isBefore);
  }

  /** A manager decided that the family may leave, or that the work is not needed. */
  Intervention letGo(InterventionOutcome outcome, LocalDate today) {
    end(outcome, today);
    return this;
  }

  /** Paused work begins again, stays paused until another day, or is reviewed first. */
  Intervention resume(Resumption resumption, boolean hold, LocalDate today) {
    ChildVoice.require("childVoice", resumption.childVoice());
    switch (resumption.outcome()) {
      case RESUMED -> {
        planFrom(today, resumption.nextSessionOn(), resumption.nextModule(), hold);
        this.status = InterventionStatus.RUNNING;
        this.pausedUntil = null;
      }
      case STILL_PAUSED -> {
        if (resumption.pauseUntil() == null || !resumption.pauseUntil().isAfter(today)) {
          throw new Refusal("pauseUntil", "A pause ends on a day to come.");
        }
        this.pausedUntil = resumption.pauseUntil();
      }
      case REVIEW_NEEDED -> this.pausedUntil = null;
    }
    if (resumption.outcome() != ResumeOutcome.RESUMED && isBlank(resumption.reason())) {
      throw new Refusal("reason", "Say why the work does not resume yet.");
    }
    this.resumptions = with(resumptions, resumption);
    registerEvent(new PauseLookedAt(caseReference, resumption.outcome()));
    return this;
  }

  /** A specialist was asked; either we carry on, or the specialist has taken over in writing. */
  Intervention refer(SpecialistReferral referral, boolean hold, LocalDate today) {
    Days.between(
        "referredOn",
        "The service cannot have been asked",
        referral.referredOn(),
        lastReviewOn == null ? openedOn : lastReviewOn,
        today);
    if (!referral.familyTold()) {
      throw new Refusal("familyTold", "Tell the child and the family first.");
    }
    if (referral.outcome() == SpecialistReferralOutcome.TAKEN_OVER) {
      Days.between(
          "acceptedOn",
          "The specialist cannot have accepted",
          referral.acceptedOn(),
          referral.referredOn(),
          today);
      if (isBlank(referral.acceptedBy()) || referral.acceptedOn() == null) {
        throw new Refusal(
            "acceptedBy",
            "The specialist takes over when somebody has accepted it in writing: say who, and when.");
      }
    } else {
      planFrom(today, referral.nextSessionOn(), referral.nextModule(), hold);
      this.status = InterventionStatus.RUNNING;
    }
    this.specialistReferrals = with(specialistReferrals, referral);
    registerEvent(new SpecialistAsked(caseReference, referral.outcome()));
    if (referral.outcome() == SpecialistReferralOutcome.TAKEN_OVER) {
      end(InterventionOutcome.TRANSFERRED, today);
    }
    return this;
  }

  private void planFrom(LocalDate today, LocalDate on, ModuleFamily module, boolean hold) {
    if (on == null || on.isBefore(today)) {
      throw new Refusal(
          "nextSessionOn", "Say when the next session is, today or on a day to come.");
    }
    requireAllowed("nextModule", module, hold);
    plan(on, module);
  }

  private void plan(LocalDate on, ModuleFamily module) {
    this.nextSessionOn = on;
    this.nextModule = module;
  }

  private static void requireAllowed(String field, ModuleFamily module, boolean hold) {
    if (module == null) {
      throw new Refusal(field, "Say what the session is about.");
    }
    if (hold && module.touchesAllegedIncident()) {
      throw new Refusal(
          field,
          "The police hold is on: there is no work on the impact of the alleged incident until it is lifted.");
    }
  }

  private void end(InterventionOutcome outcome, LocalDate today) {
    this.outcome = outcome;
    this.endedOn = today;
    this.status = InterventionStatus.ENDED;
    registerEvent(new Ended(caseReference, outcome, sessionsHeld));
  }

  /** Days from the plan to a day: the wait is seen, not hidden. */
  long waited(LocalDate until) {
    return ChronoUnit.DAYS.between(openedOn, until);
  }

  InterventionStatus status() {
    return status;
  }

  /** Another practitioner goes on with the child. */
  Intervention goOnWith(String taker) {
    practitioner = taker;
    return this;
  }

  String practitioner() {
    return practitioner;
  }

  List<String> goals() {
    return goals;
  }

  LocalDate openedOn() {
    return openedOn;
  }

  LocalDate nextSessionOn() {
    return nextSessionOn;
  }

  ModuleFamily nextModule() {
    return nextModule;
  }

  int sessionsHeld() {
    return sessionsHeld;
  }

  int sessionsMissed() {
    return sessionsMissed;
  }

  int heldSinceReview() {
    return heldSinceReview;
  }

  int consecutiveMissed() {
    return consecutiveMissed;
  }

  LocalDate reviewDueOn() {
    return reviewDueOn;
  }

  Optional<LocalDate> pausedUntil() {
    return Optional.ofNullable(pausedUntil);
  }

  List<SessionRecord> sessions() {
    return sessions;
  }

  /** How many sessions with the child were about this. */
  long sessionsOn(ModuleFamily area) {
    return sessions.stream().filter(session -> session.met() && session.module() == area).count();
  }

  List<InterventionReview> reviews() {
    return reviews;
  }

  Optional<InterventionOutcome> outcome() {
    return Optional.ofNullable(outcome);
  }

  private static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }

  private static <T> List<T> with(List<T> present, T more) {
    return Stream.concat(present.stream(), Stream.of(more)).toList();
  }

  record Agreed(CaseReference caseReference) implements CaseEvent {
    @Override
    public String summary() {
      return "One-to-one work was agreed; the wait for the first session begins.";
    }
  }

  record Booked(CaseReference caseReference, LocalDate on, long waited) implements CaseEvent {
    @Override
    public String summary() {
      return "The first session was booked, "
          + waited
          + (waited == 1 ? " day" : " days")
          + " after the plan.";
    }
  }

  record SessionRecorded(
      CaseReference caseReference,
      int number,
      Attendance attendance,
      boolean contactLate,
      String lateEntry)
      implements CaseEvent {
    @Override
    public String summary() {
      return "Session "
          + number
          + ": "
          + attendance.label()
          + (contactLate ? "; contact was later than the same day." : ".")
          + lateEntry;
    }
  }

  record RiskLearned(CaseReference caseReference) implements CaseEvent {
    @Override
    public String summary() {
      return "New information about a risk came up in a session and was passed on.";
    }

    @Override
    public boolean significant() {
      return true;
    }
  }

  record HarmDisclosed(CaseReference caseReference) implements CaseEvent {
    @Override
    public String summary() {
      return "The child told in a session about being harmed; it was passed on the same day.";
    }

    @Override
    public boolean significant() {
      return true;
    }
  }

  record Declined(CaseReference caseReference) implements CaseEvent {
    @Override
    public String summary() {
      return "The child or the family said no to the one-to-one work.";
    }
  }

  record ReviewedTogether(CaseReference caseReference) implements CaseEvent {
    @Override
    public String summary() {
      return "The one-to-one work was reviewed in the meeting of another review.";
    }
  }

  record Reviewed(CaseReference caseReference, InterventionReviewOutcome outcome, int incidents)
      implements CaseEvent {
    @Override
    public String summary() {
      return "The one-to-one work was reviewed: "
          + outcome.label()
          + "; "
          + (incidents == 0
              ? "no incidents"
              : incidents == 1 ? "1 incident" : incidents + " incidents")
          + " since the last review.";
    }

    @Override
    public boolean significant() {
      return true;
    }
  }

  record PauseLookedAt(CaseReference caseReference, ResumeOutcome outcome) implements CaseEvent {
    @Override
    public String summary() {
      return "The pause of the one-to-one work was looked at: " + outcome.label() + ".";
    }
  }

  record SpecialistAsked(CaseReference caseReference, SpecialistReferralOutcome outcome)
      implements CaseEvent {
    @Override
    public String summary() {
      return "A specialist service was asked; who carries on: " + outcome.label() + ".";
    }
  }

  record Ended(CaseReference caseReference, InterventionOutcome outcome, int sessions)
      implements CaseEvent {
    @Override
    public String summary() {
      return "The one-to-one work ended after "
          + (sessions == 1 ? "1 session" : sessions + " sessions")
          + ": "
          + outcome.label()
          + ".";
    }

    @Override
    public boolean significant() {
      return true;
    }
  }

  protected Intervention() {}
}
