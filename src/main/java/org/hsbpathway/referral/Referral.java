package org.hsbpathway.referral;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.hsbpathway.casefile.CaseEvent;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.casefile.Relation;
import org.hsbpathway.clock.WorkingDays;
import org.springframework.data.domain.AbstractAggregateRoot;

/**
 * One referral as the front door recorded it and a team manager decided it, once; a case that comes
 * back from a consultation gets another one.
 */
@Entity
@Table(name = "referrals")
class Referral extends AbstractAggregateRoot<Referral> {

  private static final int SHORTEST_RATIONALE = 50;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);
  private static final Set<String> PLAN_STARTED = Set.of("DRAFTING", "VERBAL_AGREED", "ACTIVE");

  /**
   * Somebody said to have been harmed: what they are to the child, their age, in which incident.
   */
  record Harmed(Relation relation, Integer age, Integer incident) {

    /** Whether there is somebody to link: an animal has no record, and nobody else was there. */
    @JsonIgnore
    boolean isAPerson() {
      return relation != Relation.ANIMAL && relation != Relation.NONE_DIRECTED_AT_SELF;
    }
  }

  /** What the manager decided and why. */
  record Decision(
      ReferralOutcome outcome,
      String rationale,
      boolean familyAgrees,
      boolean straightToAssessment,
      boolean policeNotRequiredAgreed,
      Instant policeCalledAt,
      String safetyPlanHeldBy) {}

  /**
   * What the manager decides under.
   *
   * @param safetyPlan where the interim safety plan stands, {@code null} if it was not started
   * @param courtAsks whether a court or the youth justice service asks for the work
   * @param policeNotRequired whether the record says that the police need not know
   * @param somethingUrgent whether somebody is in danger now, the child told of being harmed or
   *     something happened that no safety plan answers yet
   */
  record Circumstances(
      String safetyPlan, boolean courtAsks, boolean policeNotRequired, boolean somethingUrgent) {

    boolean planStarted() {
      return safetyPlan != null && PLAN_STARTED.contains(safetyPlan);
    }

    boolean planInForce() {
      return safetyPlan != null && Fact.SAFETY_PLAN_IN_FORCE.contains(safetyPlan);
    }
  }

  /** Who in the early help team took the child and family on, and what we advise them. */
  record Handover(
      String team, String worker, Instant agreedAt, LocalDate firstMeetingOn, String advice) {}

  /** Who in the other authority accepted the concern. */
  record Transfer(String authority, String acceptedBy, Instant acceptedAt) {}

  /** What the referrer was told: nothing but receipt, the kind of step and whom to contact. */
  record Answer(AnswerGiven how, Instant at, String namedContact, String tried, String by) {}

  @Id private UUID id;
  @Version private Integer version;
  @Embedded private CaseReference caseReference;
  private int turn;

  private String recordedBy;
  private Instant recordedAt;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<Harmed> harmed;

  private String anythingElse;

  @Enumerated(EnumType.STRING)
  private ReferralOutcome outcome;

  @Enumerated(EnumType.STRING)
  private ReferralRoute route;

  private String rationale;
  private Boolean familyAgrees;
  private Instant policeCalledAt;
  private String safetyPlanHeldBy;
  private String decidedBy;
  private Instant decidedAt;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "linked_case", length = 20))
  private CaseReference linkedCase;

  @JdbcTypeCode(SqlTypes.JSON)
  private Handover handover;

  @JdbcTypeCode(SqlTypes.JSON)
  private Transfer transfer;

  @JdbcTypeCode(SqlTypes.JSON)
  private Answer answer;

  /**
   * Records a referral, or records it again when it comes back from a consultation.
   *
   * @param earlier the referral of this case that was decided before, if any
   * @param incidents how many incidents the case has by now
   */
  static Referral record(
      CaseReference caseReference,
      Optional<Referral> earlier,
      int incidents,
      List<Harmed> harmed,
      String anythingElse,
      String by,
      Instant at) {
    if (earlier.isPresent() && !earlier.get().isDecided()) {
      throw new IllegalStateException(
          "The referral of " + caseReference + " waits for its decision");
    }
    if (incidents == 0) {
      throw new Refusal(
          "incidents", "Incident: record at least one; not known is an answer to where and what.");
    }
    var referral = new Referral();
    referral.id = UUID.randomUUID();
    referral.caseReference = caseReference;
    referral.turn = earlier.map(before -> before.turn + 1).orElse(1);
    referral.harmed =
        Stream.concat(earlier.stream().flatMap(before -> before.harmed.stream()), harmed.stream())
            .toList();
    if (referral.harmed.isEmpty()) {
      throw new Refusal(
          "childrenHarmed",
          "Who may have been harmed: add an entry; nobody and not known are answers.");
    }
    referral.anythingElse = anythingElse;
    referral.recordedBy = by;
    referral.recordedAt = at;
    referral.registerEvent(new Recorded(caseReference, referral.turn));
    return referral;
  }

  /**
   * The child was asked about it in detail; that can spoil evidence, so the police need to know.
   */
  Referral childWasQuestioned() {
    registerEvent(new ChildQuestioned(caseReference));
    return this;
  }

  Referral decide(Decision decision, Circumstances under, String by, Instant at) {
    if (outcome != null) {
      throw new IllegalStateException("The referral of " + caseReference + " is already decided");
    }
    if (by.equals(recordedBy)) {
      throw new Refusal(
          "The person who recorded a referral does not decide it; ask another manager.");
    }
    if (decision.rationale() == null
        || decision.rationale().strip().length() < SHORTEST_RATIONALE) {
      throw new Refusal(
          "rationale",
          "Give the reasons for the decision in at least " + SHORTEST_RATIONALE + " characters.");
    }
    checkSafetyPlan(decision, under);
    if (under.somethingUrgent()
        && !decision.outcome().accepted()
        && !decision.outcome().movesElsewhere()) {
      throw new Refusal(
          "outcome",
          "Somebody is in danger now, the child told of being harmed, or something happened that the safety plan has to answer: accept the referral, so that somebody follows it up.");
    }
    checkAgreementAndPolice(decision, under, at);
    outcome = decision.outcome();
    rationale = decision.rationale();
    familyAgrees = outcome == ReferralOutcome.EARLY_HELP ? decision.familyAgrees() : null;
    policeCalledAt = decision.policeCalledAt();
    safetyPlanHeldBy = decision.safetyPlanHeldBy();
    route = routeOf(decision, under);
    decidedBy = by;
    decidedAt = at;
    registerEvent(new Decided(caseReference, outcome, route));
    return this;
  }

  private static void checkSafetyPlan(Decision decision, Circumstances under) {
    var chosen = decision.outcome();
    if (chosen.accepted() && !under.planStarted()) {
      throw new Refusal(
          "outcome",
          "A referral is accepted only when the interim safety plan has been started: start it first.");
    }
    if (!chosen.accepted() && under.planInForce()) {
      if (!chosen.movesElsewhere()) {
        throw new Refusal(
            "outcome",
            "A safety plan is in force, so children are believed to need protection: accept the referral, or end the plan first.");
      }
      if (isBlank(decision.safetyPlanHeldBy())) {
        throw new Refusal(
            "safetyPlanHeldBy", "A safety plan is in force: say who holds it from now on.");
      }
    }
  }

  private static void checkAgreementAndPolice(Decision decision, Circumstances under, Instant at) {
    var chosen = decision.outcome();
    if (chosen == ReferralOutcome.EARLY_HELP && !decision.familyAgrees()) {
      throw new Refusal(
          "familyAgrees",
          "Early help needs the family's agreement; without it choose another outcome.");
    }
    if (chosen == ReferralOutcome.POLICE_IMMEDIATE) {
      if (decision.policeCalledAt() == null) {
        throw new Refusal("policeCalledAt", "Call 999 first, then say when you called the police.");
      }
      if (decision.policeCalledAt().isAfter(at)) {
        throw new Refusal("policeCalledAt", "The call to the police cannot be in the future.");
      }
    } else if (under.policeNotRequired() && !decision.policeNotRequiredAgreed()) {
      throw new Refusal(
          "policeNotRequiredAgreed",
          "The record says that the police need not know: confirm that you agree, or have the police told.");
    }
    if (decision.straightToAssessment()
        && !(under.courtAsks() && chosen == ReferralOutcome.CIN_ASSESSMENT)) {
      throw new Refusal(
          "straightToAssessment",
          "Only an assessment that a court or the youth justice service asks for can begin without a strategy discussion.");
    }
  }

  private static ReferralRoute routeOf(Decision decision, Circumstances under) {
    return switch (decision.outcome()) {
      case STRATEGY_DISCUSSION, POLICE_IMMEDIATE -> ReferralRoute.STRATEGY;
      case CIN_ASSESSMENT ->
          decision.straightToAssessment() ? ReferralRoute.ASSESSMENT : ReferralRoute.STRATEGY;
      case EARLY_HELP -> ReferralRoute.EARLY_HELP;
      case CONSULTATION_ONLY, NFA_SIGNPOST, TRANSFER_TO_LA, LINK_TO_OPEN_CASE, DUPLICATE ->
          ReferralRoute.NONE;
    };
  }

  /**
   * Makes the concern part of another case; the workers of that case read it in their chronology.
   */
  Referral link(CaseReference other, LocalDate receivedOn) {
    linkedCase = other;
    registerEvent(new ReportedAgain(other, caseReference, outcome, receivedOn));
    return this;
  }

  /** A duplicate tells of the same event again, a linked concern of a further one. */
  boolean isAFurtherIncident() {
    return outcome == ReferralOutcome.LINK_TO_OPEN_CASE;
  }

  Referral handOver(Handover handover, Instant now) {
    if (handover.agreedAt().isAfter(now)) {
      throw new Refusal("agreedAt", "The handover cannot have been agreed in the future.");
    }
    if (handover.firstMeetingOn().isBefore(WorkingDays.dateOf(handover.agreedAt()))) {
      throw new Refusal("firstMeetingOn", "The first meeting cannot lie before the handover.");
    }
    this.handover = handover;
    registerEvent(new HandedOver(caseReference));
    return this;
  }

  Referral transfer(Transfer transfer, Instant now) {
    if (transfer.acceptedAt().isAfter(now)) {
      throw new Refusal("acceptedAt", "The other authority cannot have accepted in the future.");
    }
    this.transfer = transfer;
    registerEvent(new Transferred(caseReference));
    return this;
  }

  Referral acknowledge(Answer answer, Instant now) {
    if (answer.at().isAfter(now)) {
      throw new Refusal("answeredAt", "The answer cannot have been given in the future.");
    }
    if (answer.how() == AnswerGiven.NOT_REACHED && isBlank(answer.tried())) {
      throw new Refusal("tried", "Say when and how you tried to reach the referrer.");
    }
    this.answer = answer;
    registerEvent(new Acknowledged(caseReference, answer.how()));
    return this;
  }

  private static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }

  CaseReference caseReference() {
    return caseReference;
  }

  /** First, second time this case is decided at the front door. */
  int turn() {
    return turn;
  }

  boolean isDecided() {
    return outcome != null;
  }

  List<Harmed> harmed() {
    return harmed;
  }

  Optional<String> anythingElse() {
    return Optional.ofNullable(anythingElse);
  }

  Optional<ReferralOutcome> outcome() {
    return Optional.ofNullable(outcome);
  }

  Optional<ReferralRoute> route() {
    return Optional.ofNullable(route);
  }

  Optional<String> rationale() {
    return Optional.ofNullable(rationale);
  }

  Optional<String> safetyPlanHeldBy() {
    return Optional.ofNullable(safetyPlanHeldBy);
  }

  /** Who has a plan in force from now on: whom the manager named, else whoever took the concern. */
  Optional<String> takesThePlanOver() {
    return safetyPlanHeldBy()
        .or(() -> transfer().map(taken -> taken.acceptedBy() + ", " + taken.authority()))
        .or(() -> linkedCase().map(other -> "Whoever works on " + other));
  }

  Optional<CaseReference> linkedCase() {
    return Optional.ofNullable(linkedCase);
  }

  Optional<Handover> handover() {
    return Optional.ofNullable(handover);
  }

  Optional<Transfer> transfer() {
    return Optional.ofNullable(transfer);
  }

  Optional<Answer> answer() {
    return Optional.ofNullable(answer);
  }

  record Recorded(CaseReference caseReference, int turn) implements CaseEvent {
    @Override
    public String summary() {
      return turn == 1
          ? "The referral was recorded."
          : "The referral was recorded again after advice.";
    }
  }

  record ChildQuestioned(CaseReference caseReference) implements CaseEvent {
    @Override
    public String summary() {
      return "The child was asked about it in detail before we were told; the police need to know.";
    }

    @Override
    public boolean significant() {
      return true;
    }
  }

  record Decided(CaseReference caseReference, ReferralOutcome outcome, ReferralRoute route)
      implements CaseEvent {
    @Override
    public String summary() {
      return "Referral decided: "
          + outcome.label()
          + (route == ReferralRoute.ASSESSMENT ? ", straight to the assessment" : "")
          + ".";
    }

    @Override
    public boolean significant() {
      return true;
    }
  }

  /** Written in the chronology of the case that the concern was made part of. */
  record ReportedAgain(
      CaseReference caseReference,
      CaseReference from,
      ReferralOutcome outcome,
      LocalDate receivedOn)
      implements CaseEvent {
    @Override
    public String summary() {
      return (outcome == ReferralOutcome.DUPLICATE
              ? "The same concern was reported again as "
              : "A further concern was reported as ")
          + from
          + ", received on "
          + DAY.format(receivedOn)
          + ", and made part of this case.";
    }

    @Override
    public boolean significant() {
      return true;
    }
  }

  record HandedOver(CaseReference caseReference) implements CaseEvent {
    @Override
    public String summary() {
      return "Early help took the child and family on.";
    }
  }

  record Transferred(CaseReference caseReference) implements CaseEvent {
    @Override
    public String summary() {
      return "Another authority accepted the concern.";
    }

    @Override
    public boolean significant() {
      return true;
    }
  }

  record Acknowledged(CaseReference caseReference, AnswerGiven how) implements CaseEvent {
    @Override
    public String summary() {
      return how == AnswerGiven.NOT_REACHED
          ? "The referrer could not be reached with an answer."
          : "The referrer was told that we have the referral, what kind of step follows and whom to contact.";
    }
  }

  protected Referral() {}
}
