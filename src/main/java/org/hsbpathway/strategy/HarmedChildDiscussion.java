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
import org.hsbpathway.clock.WorkingDays;
import org.springframework.data.domain.AbstractAggregateRoot;

/**
 * The discussion about one child who was harmed, known here by a pseudonym: their own people, their
 * own worker, their own minutes. Therapy never waits for the investigation.
 */
@Entity
@Table(name = "harmed_child_discussions")
class HarmedChildDiscussion extends AbstractAggregateRoot<HarmedChildDiscussion> {

  /** What a child who was harmed gets to recover. */
  enum Therapy {
    ARRANGED,
    ALREADY_IN_PLACE,
    OFFERED_FOR_LATER,
    DECLINED
  }

  /** Who else stands by the child. */
  enum Support {
    ISVA,
    POLICE_WITNESS_CARE,
    SCHOOL_SAFETY_AND_CHOICE,
    PARENTS_SUPPORT,
    ADVOCATE
  }

  /** Everything that the discussion decides about this child. */
  record Decision(
      Threshold threshold,
      ChecksPermission checksPermission,
      AbePlan abePlan,
      MedicalNeeded medicalNeeded,
      Therapy therapy,
      String therapyNote,
      List<Support> support,
      List<AgreedAction> actions,
      List<Dissent> dissents,
      StrategyOutcome outcome) {}

  @Id private UUID id;
  @Version private Integer version;
  @Embedded private CaseReference caseReference;
  private String meetingFor;
  private int discussionNumber;
  private String run;
  private int turn;
  private Instant convenedAt;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<Sitting> sittings;

  private Instant heldAt;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<SharedInformation> information;

  private String worker;

  @JdbcTypeCode(SqlTypes.JSON)
  private Threshold threshold;

  @Enumerated(EnumType.STRING)
  private Section47Decision section47;

  @JdbcTypeCode(SqlTypes.JSON)
  private ChecksPermission checksPermission;

  @JdbcTypeCode(SqlTypes.JSON)
  private AbePlan abePlan;

  @Enumerated(EnumType.STRING)
  private MedicalNeeded medicalNeeded;

  @Enumerated(EnumType.STRING)
  private Therapy therapy;

  private String therapyNote;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<Support> support;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<AgreedAction> actions;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<Dissent> dissents;

  @Enumerated(EnumType.STRING)
  private StrategyOutcome outcome;

  @JdbcTypeCode(SqlTypes.JSON)
  private MinutesSent minutes;

  /**
   * Opens the discussion.
   *
   * @param run the run of the discussions this one belongs to
   * @param turn in which turn of the run this child is discussed
   */
  static HarmedChildDiscussion convene(
      CaseReference caseReference,
      String meetingFor,
      int number,
      String run,
      int turn,
      Instant now) {
    var discussion = new HarmedChildDiscussion();
    discussion.id = UUID.randomUUID();
    discussion.caseReference = caseReference;
    discussion.meetingFor = meetingFor;
    discussion.discussionNumber = number;
    discussion.run = run;
    discussion.turn = turn;
    discussion.convenedAt = now;
    discussion.sittings = List.of();
    return discussion;
  }

  /** Records that somebody was missing; the discussion is held again. */
  HarmedChildDiscussion adjourn(Sitting sitting, Instant concernReceivedAt, Instant now) {
    add(sitting, concernReceivedAt, now);
    registerEvent(new NotQuorate(caseReference, meetingFor, sitting.reconvenesOn()));
    return this;
  }

  /** Records what was agreed for this child, once everybody was there. */
  HarmedChildDiscussion hold(
      Sitting sitting,
      List<SharedInformation> shared,
      String worker,
      Decision decision,
      Instant concernReceivedAt,
      Instant now) {
    add(sitting, concernReceivedAt, now);
    decision.threshold().agreesWith(decision.outcome());
    if (decision.abePlan().needed() == AbeNeeded.NO_CHILD_KNOWN) {
      throw new Refusal("abeNeeded", "Say whether this child is interviewed.");
    }
    if (decision.therapy() != Therapy.ARRANGED
        && decision.therapy() != Therapy.ALREADY_IN_PLACE
        && decision.therapyNote() == null) {
      throw new Refusal(
          "therapyNote",
          "Say why there is no therapy now; the investigation is not a reason, therapy does not wait for it.");
    }
    var heldOn = WorkingDays.dateOf(sitting.heldAt());
    if (decision.actions().isEmpty()) {
      throw new Refusal("actions", "Write down at least one action: what, who, and by when.");
    }
    if (decision.actions().stream().anyMatch(action -> action.owner() == null)) {
      throw new Refusal(
          "actions", "Say of each action who has it as a task, or that somebody outside does it.");
    }
    if (decision.actions().stream().anyMatch(action -> action.byWhen().isBefore(heldOn))) {
      throw new Refusal("actions", "An action cannot be due before the discussion.");
    }
    heldAt = sitting.heldAt();
    information = List.copyOf(shared);
    this.worker = worker;
    threshold = decision.threshold();
    section47 = threshold.section47();
    checksPermission = decision.checksPermission();
    abePlan = decision.abePlan();
    medicalNeeded = decision.medicalNeeded();
    therapy = decision.therapy();
    therapyNote = decision.therapyNote();
    support = decision.support();
    actions = decision.actions();
    dissents = decision.dissents();
    outcome = decision.outcome();
    registerEvent(new Decided(caseReference, meetingFor));
    return this;
  }

  HarmedChildDiscussion sendMinutes(MinutesSent sent) {
    if (heldAt == null || minutes != null) {
      throw new IllegalStateException("The minutes of " + caseReference + " cannot be sent now");
    }
    minutes = sent;
    registerEvent(new MinutesWentOut(caseReference, meetingFor, sent.to().size()));
    return this;
  }

  private void add(Sitting sitting, Instant concernReceivedAt, Instant now) {
    if (heldAt != null) {
      throw new IllegalStateException("The discussion of " + meetingFor + " was already held");
    }
    sitting.checked(concernReceivedAt, now);
    var all = new ArrayList<>(sittings);
    all.add(sitting);
    sittings = List.copyOf(all);
  }

  boolean isStillToBeHeld() {
    return heldAt == null;
  }

  boolean belongsTo(String run) {
    return this.run.equals(run);
  }

  CaseReference caseReference() {
    return caseReference;
  }

  /** Counted over the discussions about this child, from one. */
  int number() {
    return discussionNumber;
  }

  LocalDate heldOn() {
    return WorkingDays.dateOf(quorateSitting().heldAt());
  }

  /** Pseudonym of the one child this discussion is about. */
  String meetingFor() {
    return meetingFor;
  }

  List<Sitting> sittings() {
    return sittings;
  }

  Sitting quorateSitting() {
    return sittings.stream().filter(Sitting::quorate).findFirst().orElseThrow();
  }

  /** User id of the child's own worker. */
  String worker() {
    return worker;
  }

  /** Where an enquiry was decided; not of discussions from before it was asked. */
  Optional<ChecksPermission> checksPermission() {
    return Optional.ofNullable(checksPermission);
  }

  Therapy therapy() {
    return therapy;
  }

  AbePlan abePlan() {
    return abePlan;
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

  MinutesSent minutes() {
    return minutes;
  }

  record NotQuorate(CaseReference caseReference, String child, LocalDate reconvenesOn)
      implements CaseEvent {
    @Override
    public String summary() {
      return "The discussion about "
          + child
          + " was not quorate and meets again on "
          + Days.shortly(reconvenesOn)
          + ".";
    }
  }

  /** What was decided stays on the child's own record: this chronology is the other child's. */
  record Decided(CaseReference caseReference, String child) implements CaseEvent {
    @Override
    public String summary() {
      return child + " had a discussion and a worker of their own.";
    }
  }

  record MinutesWentOut(CaseReference caseReference, String child, int people)
      implements CaseEvent {
    @Override
    public String summary() {
      return "Minutes of the discussion about "
          + child
          + " were sent to "
          + (people == 1 ? "1 person who was" : people + " people who were")
          + " at it.";
    }
  }

  protected HarmedChildDiscussion() {}
}
