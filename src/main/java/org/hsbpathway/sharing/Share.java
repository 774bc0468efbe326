package org.hsbpathway.sharing;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.hsbpathway.casefile.CaseEvent;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Days;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.clock.WorkingDays;
import org.hsbpathway.sharing.Conversation.Talk;
import org.springframework.data.domain.AbstractAggregateRoot;

/**
 * Something that somebody wants to share: what was said to the child and the parents, what the
 * share decision proposed, what people decided, and whether it was sent.
 */
@Entity
@Table(name = "shares")
class Share extends AbstractAggregateRoot<Share> {

  private static final int SHORTEST_REASON = 30;

  /** How far it has come. */
  enum State {
    ASKED,
    AGREED,
    SENT,
    NOT_SHARED
  }

  /** What the person who asked makes of the proposal. */
  enum Choice {
    FOLLOW,
    SHARE_NOW,
    NOT_SHARED
  }

  /** How somebody else agreed. */
  enum Approval {
    IN_TASK,
    BY_PHONE
  }

  /** Where the copy is. */
  enum Arrival {
    RECEIVED,
    SENT,
    NOT_RECEIVED
  }

  @Id private UUID id;
  @Version private Integer version;
  @Embedded private CaseReference caseReference;
  private String run;

  @Enumerated(EnumType.STRING)
  private SharedItem item;

  @Enumerated(EnumType.STRING)
  private Recipient recipient;

  private String recipientName;
  private String purpose;

  @Enumerated(EnumType.STRING)
  private Question.Harm harm;

  private boolean tellingAfterIsSafe;
  private String childAsksSilence;

  @Enumerated(EnumType.STRING)
  private Question.Duty duty;

  private String legalDuty;
  private String dutyName;
  private Instant meetingAt;
  private String meetingPlace;
  private Integer document;
  private Integer redactedVersion;
  private String askedBy;
  private LocalDate askedOn;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<Conversation> conversations;

  @Enumerated(EnumType.STRING)
  private ShareDecision decision;

  private boolean managerFirst;
  private String why;

  @Enumerated(EnumType.STRING)
  private OverrideReason overrideReason;

  private String reason;
  private String confirmedBy;
  private String approvedBy;
  private Instant approvedAt;

  @Enumerated(EnumType.STRING)
  private Approval approvedHow;

  private String approvedBecause;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<Advice> advice;

  @JdbcTypeCode(SqlTypes.JSON)
  private Afterwards agreedAfterwards;

  @Enumerated(EnumType.STRING)
  private Telling telling;

  private LocalDate tellBy;

  @Enumerated(EnumType.STRING)
  @Column(name = "state")
  private State state;

  private String sentHow;
  private String safeContact;

  @JdbcTypeCode(SqlTypes.JSON)
  private ObjectorTold objectorTold;

  private LocalDate endedOn;
  private String notSharedBecause;

  @Enumerated(EnumType.STRING)
  private Arrival arrival;

  private LocalDate handedOverOn;
  private String handOverNote;

  @JdbcTypeCode(SqlTypes.JSON)
  private AskedBack askedBack;

  static Share ask(
      CaseReference caseReference,
      String run,
      Question question,
      Conversation said,
      Proposal proposal,
      String by,
      LocalDate today) {
    var share = new Share();
    share.id = UUID.randomUUID();
    share.caseReference = caseReference;
    share.run = run;
    share.item = question.item();
    share.recipient = question.recipient();
    share.recipientName = question.recipientName();
    share.purpose = question.purpose();
    share.harm = question.harm();
    share.tellingAfterIsSafe = question.tellingAfterIsSafe();
    share.childAsksSilence = question.childAsksSilence();
    share.duty = question.duty();
    share.legalDuty = question.legalDuty();
    share.dutyName = question.dutyName();
    share.meetingAt = question.meetingAt();
    share.meetingPlace = question.meetingPlace();
    share.document = question.document();
    share.redactedVersion = question.redactedVersion();
    share.askedBy = by;
    share.askedOn = today;
    share.state = State.ASKED;
    share.conversations = List.of(said);
    share.propose(proposal);
    share.registerEvent(new Asked(caseReference, share.item, share.recipient));
    return share;
  }

  /** People have talked; the decision is asked again with what they said. */
  Share talk(Conversation said, Proposal proposal) {
    requireState(State.ASKED);
    var all = new ArrayList<>(conversations);
    all.add(said);
    conversations = List.copyOf(all);
    propose(proposal);
    registerEvent(new TalkedAbout(caseReference));
    return this;
  }

  private void propose(Proposal proposal) {
    decision = proposal.decision();
    managerFirst = proposal.managerFirst();
    why = proposal.why();
    overrideReason = null;
    reason = null;
    confirmedBy = null;
  }

  /** The person who works on it follows the proposal or not. Nothing is sent by that. */
  SharingOutcome confirm(
      Choice choice, OverrideReason override, String because, String by, LocalDate today) {
    requireState(State.ASKED);
    if (choice != Choice.FOLLOW) {
      requireReason("reason", because);
    }
    reason = because;
    confirmedBy = by;
    return switch (choice) {
      case FOLLOW -> followed(override, today);
      case SHARE_NOW -> overridden(override);
      case NOT_SHARED ->
          decision == ShareDecision.MUST_SHARE
              ? SharingOutcome.ASK_MANAGER
              : dropped(because, today);
    };
  }

  private SharingOutcome followed(OverrideReason override, LocalDate today) {
    if (decision.goesBeforeTalking()) {
      return beforeTalking(override);
    }
    if (decision.asksToTalkFirst()) {
      return SharingOutcome.TALK_FIRST;
    }
    if (decision == ShareDecision.DO_NOT_SHARE) {
      return dropped(why, today);
    }
    if (managerFirst) {
      return SharingOutcome.ASK_MANAGER;
    }
    telling = Telling.ALREADY_TOLD;
    state = State.AGREED;
    return SharingOutcome.SEND;
  }

  private SharingOutcome overridden(OverrideReason override) {
    if (decision == ShareDecision.DO_NOT_SHARE) {
      throw new Refusal(
          "choice",
          "This recipient has no part in keeping a child safe and no duty is named: nothing is shared.");
    }
    if (!decision.asksToTalkFirst()) {
      throw new Refusal(
          "choice", "There is nothing to set aside here: nobody has to be talked with first.");
    }
    return beforeTalking(override);
  }

  private SharingOutcome beforeTalking(OverrideReason override) {
    if (override == null) {
      throw new Refusal("overrideReason", "Say why it is shared before people have talked.");
    }
    overrideReason = override;
    return SharingOutcome.ASK_MANAGER;
  }

  /** Somebody else agrees that it is shared, and when the family learns of it. */
  SharingOutcome approve(Agreed agreed, Approval how, String because, String by, Instant now) {
    requireSomebodyElse(how == Approval.BY_PHONE ? "agreedByPhone" : "decision", by);
    approvedBy = by;
    approvedAt = now;
    approvedHow = how;
    approvedBecause = because;
    telling = agreed.telling();
    tellBy = agreed.tellBy();
    state = State.AGREED;
    registerEvent(new Approved(caseReference, item, recipient));
    return SharingOutcome.SEND;
  }

  /** Somebody else says that people talk first, or that it is not shared. */
  SharingOutcome decline(SharingOutcome outcome, String because, String by, Instant now) {
    requireSomebodyElse("decision", by);
    approvedBy = by;
    approvedAt = now;
    approvedHow = Approval.IN_TASK;
    approvedBecause = because;
    return outcome == SharingOutcome.NOT_SHARED
        ? dropped(because, WorkingDays.dateOf(now))
        : outcome;
  }

  /** Somebody else asks for advice before they decide. */
  SharingOutcome askAdvice(String question, String by, LocalDate today) {
    requireSomebodyElse("decision", by);
    var all = new ArrayList<>(advice());
    all.add(Advice.asked(question, by, today));
    advice = List.copyOf(all);
    return SharingOutcome.ASK_ADVICE;
  }

  /** What was asked last is answered; whoever asked for it then decides. */
  Share advised(Advice.Adviser adviser, String words, String by, LocalDate today) {
    requireSomebodyElse("adviser", by);
    var all = new ArrayList<>(advice());
    var last = all.isEmpty() ? null : all.get(all.size() - 1);
    if (last == null || last.isAnswered()) {
      throw new IllegalStateException("Nobody asks for advice about a share of " + caseReference);
    }
    all.set(all.size() - 1, last.answered(adviser, words, by, today));
    advice = List.copyOf(all);
    registerEvent(new Advised(caseReference, adviser));
    return this;
  }

  /** Somebody else has before them what was agreed by phone. */
  Share lookedAt(Afterwards found) {
    if (approvedHow != Approval.BY_PHONE || agreedAfterwards != null) {
      throw new IllegalStateException("Nobody asks about a share of " + caseReference);
    }
    refuseWhoAsked("finding", found.by());
    agreedAfterwards = found;
    registerEvent(new LookedAt(caseReference, item, recipient, found.finding()));
    return this;
  }

  private void requireSomebodyElse(String field, String by) {
    requireState(State.ASKED);
    refuseWhoAsked(field, by);
  }

  private void refuseWhoAsked(String field, String by) {
    if (by.equals(askedBy) || by.equals(confirmedBy)) {
      throw new Refusal(field, "Somebody else decides about what you asked for yourself.");
    }
  }

  /**
   * It went.
   *
   * @param told what whoever objected knows of it; {@code null} where nobody is owed that
   */
  Share sent(String how, String safely, ObjectorTold told, LocalDate today) {
    requireState(State.AGREED);
    objectorTold = told;
    state = State.SENT;
    sentHow = how;
    safeContact = safely;
    endedOn = today;
    registerEvent(new Sent(caseReference, item, recipient));
    return this;
  }

  /** Whether the copy reached the person it was for. */
  Share handOver(Arrival arrived, LocalDate on, String note, LocalDate today) {
    requireState(State.SENT);
    Days.between("handedOverOn", "It cannot have been handed over", on, endedOn, today);
    if (arrived == Arrival.NOT_RECEIVED && (note == null || note.isBlank())) {
      throw new Refusal("note", "Say where the copy is now and what is done about it.");
    }
    arrival = arrived;
    handedOverOn = on;
    handOverNote = note;
    registerEvent(new HandedOver(caseReference, recipient, arrived));
    return this;
  }

  /** A newer version holds, and whoever has this copy was asked for it. */
  Share askedBack(AskedBack asked) {
    requireState(State.SENT);
    askedBack = asked;
    registerEvent(new CopyAskedBack(caseReference, item, recipient, asked.answer()));
    return this;
  }

  Share notSent(String because, LocalDate today) {
    requireState(State.AGREED);
    if (because == null || because.isBlank()) {
      throw new Refusal("notSentBecause", "Say why it is not sent.");
    }
    dropped(because, today);
    return this;
  }

  private SharingOutcome dropped(String because, LocalDate today) {
    state = State.NOT_SHARED;
    endedOn = today;
    notSharedBecause = because;
    registerEvent(new NotShared(caseReference, item, recipient));
    return SharingOutcome.NOT_SHARED;
  }

  private void requireState(State expected) {
    if (state != expected) {
      throw new IllegalStateException("A share of " + caseReference + " is " + state);
    }
  }

  private static void requireReason(String field, String because) {
    if (because == null || because.strip().length() < SHORTEST_REASON) {
      throw new Refusal(field, "Give the reason in at least 30 characters.");
    }
  }

  /** Whether the child or the parents do not know of it, or nobody could be reached. */
  boolean isSomebodyUntold() {
    var child = said().talkWithChild(recipient);
    var parents = said().talkWithParents(recipient);
    return child == Talk.NOT_DONE
        || parents == Talk.NOT_DONE
        || child == Talk.NOT_POSSIBLE && parents == Talk.NOT_POSSIBLE;
  }

  /** What was asked and advised before a manager decided, in that order. */
  List<Advice> advice() {
    return advice == null ? List.of() : advice;
  }

  /** What was said last; who was asked earlier and not again keeps what they said. */
  Conversation said() {
    return conversations.get(conversations.size() - 1);
  }

  Question question() {
    return new Question(
        item,
        recipient,
        recipientName,
        purpose,
        harm,
        tellingAfterIsSafe,
        childAsksSilence,
        duty,
        legalDuty,
        dutyName,
        meetingAt,
        meetingPlace,
        document,
        redactedVersion);
  }

  UUID id() {
    return id;
  }

  CaseReference caseReference() {
    return caseReference;
  }

  String run() {
    return run;
  }

  /** Whether it went, or does not go. */
  boolean isOver() {
    return state == State.SENT || state == State.NOT_SHARED;
  }

  SharedItem item() {
    return item;
  }

  Recipient recipient() {
    return recipient;
  }

  String recipientName() {
    return recipientName;
  }

  String purpose() {
    return purpose;
  }

  List<Conversation> conversations() {
    return conversations;
  }

  ShareDecision decision() {
    return decision;
  }

  boolean isManagerFirst() {
    return managerFirst;
  }

  String why() {
    return why;
  }

  Optional<OverrideReason> overrideReason() {
    return Optional.ofNullable(overrideReason);
  }

  Optional<String> reason() {
    return Optional.ofNullable(reason).filter(text -> !text.isBlank());
  }

  String askedBy() {
    return askedBy;
  }

  Optional<String> approvedBy() {
    return Optional.ofNullable(approvedBy);
  }

  /** When somebody else agreed or declined. */
  Optional<Instant> approvedAt() {
    return Optional.ofNullable(approvedAt);
  }

  Optional<Afterwards> agreedAfterwards() {
    return Optional.ofNullable(agreedAfterwards);
  }

  /** Whether whoever objected knew that it was shared all the same; empty where nobody was owed. */
  Optional<ObjectorTold> objectorTold() {
    return Optional.ofNullable(objectorTold);
  }

  Optional<AskedBack> askedBack() {
    return Optional.ofNullable(askedBack);
  }

  /** Where the copy is, once somebody said so. */
  Optional<Arrival> arrival() {
    return Optional.ofNullable(arrival);
  }

  /** When it went, or it was said that it does not go; {@code null} before. */
  LocalDate endedOn() {
    return endedOn;
  }

  Telling telling() {
    return Objects.requireNonNull(telling, "Nobody has agreed to it yet");
  }

  LocalDate tellBy() {
    return tellBy;
  }

  String sentHow() {
    return sentHow;
  }

  Optional<String> safeContact() {
    return Optional.ofNullable(safeContact);
  }

  State state() {
    return state;
  }

  record Asked(CaseReference caseReference, SharedItem item, Recipient recipient)
      implements CaseEvent {
    @Override
    public String summary() {
      return "Somebody asked to share " + item.label() + " with " + recipient.label() + ".";
    }
  }

  record TalkedAbout(CaseReference caseReference) implements CaseEvent {
    @Override
    public String summary() {
      return "The family was spoken with about what is to be shared.";
    }
  }

  record Advised(CaseReference caseReference, Advice.Adviser adviser) implements CaseEvent {
    @Override
    public String summary() {
      return "There is advice on what is to be shared, from " + adviser.label() + ".";
    }
  }

  record Approved(CaseReference caseReference, SharedItem item, Recipient recipient)
      implements CaseEvent {
    @Override
    public String summary() {
      return "It was agreed to share " + item.label() + " with " + recipient.label() + ".";
    }
  }

  record LookedAt(
      CaseReference caseReference, SharedItem item, Recipient recipient, Afterwards.Finding finding)
      implements CaseEvent {
    @Override
    public String summary() {
      return (finding == Afterwards.Finding.AGREED
              ? "A manager confirmed what was agreed by phone: "
              : "A manager does not agree to what was shared after a call by phone: ")
          + item.label()
          + " with "
          + recipient.label()
          + ".";
    }

    @Override
    public boolean significant() {
      return finding == Afterwards.Finding.NOT_AGREED;
    }
  }

  record Sent(CaseReference caseReference, SharedItem item, Recipient recipient)
      implements CaseEvent {
    @Override
    public String summary() {
      return "Shared with " + recipient.label() + ": " + item.label() + ".";
    }

    @Override
    public boolean significant() {
      return true;
    }
  }

  record HandedOver(CaseReference caseReference, Recipient recipient, Arrival arrived)
      implements CaseEvent {
    @Override
    public String summary() {
      return switch (arrived) {
        case RECEIVED -> "A copy is with " + recipient.label() + ".";
        case SENT -> "A copy was sent to " + recipient.label() + ".";
        case NOT_RECEIVED -> "A copy did not reach " + recipient.label() + ".";
      };
    }

    @Override
    public boolean significant() {
      return arrived == Arrival.NOT_RECEIVED;
    }
  }

  record CopyAskedBack(
      CaseReference caseReference, SharedItem item, Recipient recipient, AskedBack.Answer answer)
      implements CaseEvent {
    @Override
    public String summary() {
      return "An earlier copy of "
          + item.label()
          + " with "
          + recipient.label()
          + switch (answer) {
            case DESTROYED -> " is destroyed.";
            case RETURNED -> " was given back.";
            case ASKED -> " was asked for.";
            case NOT_REACHED -> " could not be asked for yet.";
          };
    }
  }

  record NotShared(CaseReference caseReference, SharedItem item, Recipient recipient)
      implements CaseEvent {
    @Override
    public String summary() {
      return "Not shared with " + recipient.label() + ": " + item.label() + ".";
    }
  }

  protected Share() {}
}
