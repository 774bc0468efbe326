package org.hsbpathway.circumstances;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.hsbpathway.casefile.CaseEvent;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Days;
import org.hsbpathway.casefile.Markdown;
import org.hsbpathway.casefile.Refusal;
import org.springframework.data.domain.AbstractAggregateRoot;

/** A child on the way to another authority, until that authority has taken over. */
@Entity
@Table(name = "transfers")
class Transfer extends AbstractAggregateRoot<Transfer> {

  /** What the other authority needs in writing. */
  enum Given {
    SAFETY_PLAN,
    ASSESSMENT_SUMMARY,
    POLICE_STATUS,
    HOLD,
    CHILD_WORDS
  }

  /** The move as it was reported. */
  record Move(
      String authority,
      LocalDate movesOn,
      LocalDate notifiedOn,
      String contact,
      String newAddress) {}

  /** What was handed over by telephone and in writing. */
  record Handover(
      Instant phonedAt,
      String spokenTo,
      String told,
      Instant sentAt,
      List<Given> given,
      String missingBecause,
      String by) {}

  /** What the other authority answered. */
  record Answer(
      TransferAcceptanceOutcome answer,
      LocalDate answeredOn,
      String answeredBy,
      String said,
      LocalDate conferenceHeldOn,
      String by) {}

  /** A talk between managers. */
  record Chase(String spokeWith, LocalDate spokeOn, String agreed, String by) {}

  @Id private UUID id;
  @Version private Integer version;
  @Embedded private CaseReference caseReference;
  private String authority;
  private LocalDate movesOn;
  private LocalDate notifiedOn;
  private String contact;
  private String newAddress;

  @JdbcTypeCode(SqlTypes.JSON)
  private Handover handover;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<Answer> answers = new ArrayList<>();

  @JdbcTypeCode(SqlTypes.JSON)
  private List<Chase> chased = new ArrayList<>();

  private LocalDate endedOn;

  static Transfer begin(CaseReference caseReference, Move move, LocalDate today) {
    Days.refuseTheFuture("notifiedOn", move.notifiedOn(), today);
    var transfer = new Transfer();
    transfer.id = UUID.randomUUID();
    transfer.caseReference = caseReference;
    transfer.authority = move.authority();
    transfer.movesOn = move.movesOn();
    transfer.notifiedOn = move.notifiedOn();
    transfer.contact = move.contact();
    transfer.newAddress = move.newAddress();
    transfer.registerEvent(new Begun(caseReference, move.movesOn(), move.notifiedOn()));
    return transfer;
  }

  Transfer handOver(Handover handover, Instant now) {
    if (handover.phonedAt().isAfter(now)) {
      throw new Refusal("phonedAt", "This cannot be in the future: ring them first.");
    }
    if (handover.sentAt().isAfter(now)) {
      throw new Refusal("sentAt", "This cannot be in the future: send it first.");
    }
    if (handover.given().size() < EnumSet.allOf(Given.class).size()
        && handover.missingBecause() == null) {
      throw new Refusal(
          "missingBecause",
          "They do not have everything: say what is missing and when it follows.");
    }
    this.handover = handover;
    registerEvent(new HandedOver(caseReference, handover.missingBecause() == null));
    return this;
  }

  /**
   * Records an answer.
   *
   * @param onProtectionPlan with a child protection plan they take over only at their conference
   */
  Transfer answer(Answer answer, boolean onProtectionPlan, LocalDate today) {
    Days.refuseTheFuture("answeredOn", answer.answeredOn(), today);
    if (answer.answer() == TransferAcceptanceOutcome.ACCEPTED && onProtectionPlan) {
      refuseWithoutConference(answer.conferenceHeldOn(), today);
    }
    answers.add(answer);
    if (answer.answer() != TransferAcceptanceOutcome.NOT_ACCEPTED) {
      endedOn = answer.answeredOn();
    }
    registerEvent(new Answered(caseReference, answer.answer()));
    return this;
  }

  private void refuseWithoutConference(LocalDate heldOn, LocalDate today) {
    if (heldOn == null) {
      throw new Refusal(
          "conferenceHeldOn",
          "The child has a child protection plan: the other authority takes over only at its own conference.");
    }
    Days.refuseTheFuture("conferenceHeldOn", heldOn, today);
    if (heldOn.isBefore(notifiedOn)) {
      throw new Refusal("conferenceHeldOn", "This day lies before they were notified.");
    }
  }

  Transfer chase(Chase chase, LocalDate today) {
    Days.refuseTheFuture("spokeOn", chase.spokeOn(), today);
    chased.add(chase);
    registerEvent(new Chased(caseReference));
    return this;
  }

  String authority() {
    return authority;
  }

  String contact() {
    return contact;
  }

  LocalDate notifiedOn() {
    return notifiedOn;
  }

  /** The new address once the child lives there. */
  Optional<String> addressOn(LocalDate day) {
    return movesOn.isAfter(day) ? Optional.empty() : Optional.ofNullable(newAddress);
  }

  String inWords() {
    return "Moves to **%s** on %s; notified on **%s**. Answers so far: %d; talks between managers: %d."
        .formatted(
            Markdown.plain(authority),
            Days.inWords(movesOn),
            Days.inWords(notifiedOn),
            answers.size(),
            chased.size());
  }

  /** The other authority was notified. */
  record Begun(CaseReference caseReference, LocalDate movesOn, LocalDate notifiedOn)
      implements CaseEvent {
    @Override
    public String summary() {
      return "The child moves to another authority on %s, which was notified on %s; until it has taken over, this authority is responsible."
          .formatted(Days.inWords(movesOn), Days.inWords(notifiedOn));
    }

    @Override
    public boolean significant() {
      return true;
    }
  }

  /** What keeps everybody safe was told and sent. */
  record HandedOver(CaseReference caseReference, boolean complete) implements CaseEvent {
    @Override
    public String summary() {
      return "The other authority was told by telephone and in writing what keeps everybody safe"
          + (complete ? "." : "; something follows.");
    }
  }

  /** The other authority answered. */
  record Answered(CaseReference caseReference, TransferAcceptanceOutcome answer)
      implements CaseEvent {
    @Override
    public String summary() {
      return switch (answer) {
        case ACCEPTED -> "The other authority has taken over the responsibility in writing.";
        case NOT_ACCEPTED ->
            "The other authority has not accepted; this authority stays responsible.";
        case STAYS_HERE -> "The child lives here after all; nothing is handed over.";
      };
    }

    @Override
    public boolean significant() {
      return true;
    }
  }

  /** A manager spoke with a manager there. */
  record Chased(CaseReference caseReference) implements CaseEvent {
    @Override
    public String summary() {
      return "A manager spoke with a manager of the other authority about the missing acceptance.";
    }
  }

  protected Transfer() {}
}
