package org.hsbpathway.engagement;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.hsbpathway.casefile.CaseEvent;
import org.hsbpathway.casefile.CaseReference;
import org.springframework.data.domain.AbstractAggregateRoot;

/**
 * A child or a family says no: what they said, the talks that followed, what a team manager decided
 * and, where they leave, how they can come back.
 */
@Entity
@Table(name = "withdrawals")
class Withdrawal extends AbstractAggregateRoot<Withdrawal> {

  @Id private UUID id;
  @Version private Integer version;
  @Embedded private CaseReference caseReference;
  private String run;
  private LocalDate openedOn;

  @JdbcTypeCode(SqlTypes.JSON)
  private Said said;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<Talk> talks = List.of();

  @JdbcTypeCode(SqlTypes.JSON)
  private List<Considered> decisions = List.of();

  @JdbcTypeCode(SqlTypes.JSON)
  private WayBack wayBack;

  @Enumerated(EnumType.STRING)
  private WithdrawalOutcome outcome;

  private LocalDate settledOn;

  /** Somebody reports it; what the family said is known from the start. */
  static Withdrawal report(CaseReference caseReference, String run, Said said, LocalDate today) {
    said.check(today);
    var withdrawal = open(caseReference, run, said.on());
    withdrawal.said = said;
    withdrawal.registerEvent(new SaidNo(caseReference, said.who(), said.declined()));
    return withdrawal;
  }

  /** A stage tells that they said no there; its own record holds the words. */
  static Withdrawal open(CaseReference caseReference, String run, LocalDate today) {
    var withdrawal = new Withdrawal();
    withdrawal.id = UUID.randomUUID();
    withdrawal.caseReference = caseReference;
    withdrawal.run = run;
    withdrawal.openedOn = today;
    return withdrawal;
  }

  /** Somebody talked with them again. */
  Withdrawal talk(Talk talk, LocalDate today) {
    talk.check(openedOn, today);
    talks = with(talks, talk);
    registerEvent(new TalkedAgain(caseReference, talk.how(), talk.outcome()));
    if (talk.outcome() == TalkOutcome.TAKE_PART) {
      settledOn = today;
    }
    return this;
  }

  /** The team manager decides what the refusal means. */
  Withdrawal consider(Considered decision, Considered.Circumstances now) {
    decision.check(lastTalk().orElseThrow(), now);
    decisions = with(decisions, decision);
    outcome = decision.outcome();
    registerEvent(new RefusalDecided(caseReference, outcome));
    if (outcome != WithdrawalOutcome.TALK_AGAIN && outcome != WithdrawalOutcome.MAY_LEAVE) {
      settledOn = decision.on();
    }
    return this;
  }

  /** The family leaves with an offer, a letter and somebody to ring. */
  Withdrawal leave(WayBack wayBack, LocalDate today) {
    wayBack.check(today);
    this.wayBack = wayBack;
    this.settledOn = today;
    registerEvent(new Left(caseReference, wayBack.earlyHelp()));
    return this;
  }

  Optional<Said> said() {
    return Optional.ofNullable(said);
  }

  List<Talk> talks() {
    return talks;
  }

  Optional<Talk> lastTalk() {
    return last(talks);
  }

  Optional<Considered> lastDecision() {
    return last(decisions);
  }

  Optional<WayBack> wayBack() {
    return Optional.ofNullable(wayBack);
  }

  boolean belongsTo(String run) {
    return this.run.equals(run);
  }

  private static <T> Optional<T> last(List<T> entries) {
    return entries.isEmpty() ? Optional.empty() : Optional.of(entries.get(entries.size() - 1));
  }

  private static <T> List<T> with(List<T> present, T more) {
    return Stream.concat(present.stream(), Stream.of(more)).toList();
  }

  record SaidNo(CaseReference caseReference, Said.Who who, List<Declined> declined)
      implements CaseEvent {
    @Override
    public String summary() {
      return "They said no ("
          + who.label()
          + ") to "
          + declined.stream().map(Declined::label).collect(Collectors.joining(", "))
          + ".";
    }

    @Override
    public boolean significant() {
      return true;
    }
  }

  record TalkedAgain(CaseReference caseReference, List<Talk.How> how, TalkOutcome outcome)
      implements CaseEvent {
    @Override
    public String summary() {
      return "Somebody talked with the child and the family again ("
          + how.stream().map(Talk.How::label).collect(Collectors.joining(", "))
          + "): "
          + outcome.label()
          + ".";
    }
  }

  record RefusalDecided(CaseReference caseReference, WithdrawalOutcome outcome)
      implements CaseEvent {
    @Override
    public String summary() {
      return "The manager considered the refusal: " + outcome.label() + ".";
    }

    @Override
    public boolean significant() {
      return true;
    }
  }

  record Left(CaseReference caseReference, WayBack.EarlyHelp earlyHelp) implements CaseEvent {
    @Override
    public String summary() {
      return "The family leaves and knows how to come back; early help: " + earlyHelp.label() + ".";
    }

    @Override
    public boolean significant() {
      return true;
    }
  }

  protected Withdrawal() {}
}
