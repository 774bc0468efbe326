package org.hsbpathway.disagreement;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.hsbpathway.casefile.CaseEvent;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.clock.Clocks;
import org.springframework.data.domain.AbstractAggregateRoot;

/**
 * Two views of one question about a child, the safer of which holds until people have settled it.
 */
@Entity
@Table(name = "disagreements")
class Disagreement extends AbstractAggregateRoot<Disagreement> {

  @Id private UUID id;
  @Version private Integer version;
  @Embedded private CaseReference caseReference;
  private String run;
  private String question;
  private String saferOption;
  private String raisedBy;
  private LocalDate raisedOn;

  @Enumerated(EnumType.STRING)
  @jakarta.persistence.Column(name = "at_level")
  private Level level;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<Attempt> attempts;

  private LocalDate settledOn;

  static Disagreement raise(
      CaseReference caseReference,
      String run,
      String question,
      String saferOption,
      String by,
      LocalDate today) {
    var disagreement = new Disagreement();
    disagreement.id = UUID.randomUUID();
    disagreement.caseReference = caseReference;
    disagreement.run = run;
    disagreement.question = question;
    disagreement.saferOption = saferOption;
    disagreement.raisedBy = by;
    disagreement.raisedOn = today;
    disagreement.level = Level.PRACTITIONERS;
    disagreement.attempts = List.of();
    disagreement.registerEvent(new Raised(caseReference));
    return disagreement;
  }

  /** Another level hears it with other ears. */
  private void refuseWhoTookItFurther(Attempt attempt, Collection<String> managers) {
    var had = attempts.stream().map(Attempt::by).toList();
    var last = !had.isEmpty() && had.get(had.size() - 1).equals(attempt.by());
    // Two managers do not pass it to and fro as long as there is a third.
    if (last || had.contains(attempt.by()) && !had.containsAll(managers)) {
      throw new Refusal(
          "result", "You took it further yourself: somebody else records what this level decides.");
    }
  }

  /**
   * Records where a level got to: settled, or taken to the next one.
   *
   * @param managers everybody who could hear it at a level of managers
   */
  Disagreement settle(Attempt attempt, Collection<String> managers) {
    if (settledOn != null) {
      throw new IllegalStateException(
          "The disagreement of " + caseReference + " is already settled");
    }
    attempt.checked(raisedOn);
    refuseWhoTookItFurther(attempt, managers);
    var all = new ArrayList<>(attempts);
    all.add(attempt);
    attempts = List.copyOf(all);
    if (attempt.result() == Settlement.TAKEN_FURTHER) {
      level = level.next();
      saferOption = attempt.saferOption();
      registerEvent(new TakenFurther(caseReference, level));
    } else {
      settledOn = attempt.on();
      registerEvent(new Settled(caseReference, level, attempt.result()));
    }
    return this;
  }

  CaseReference caseReference() {
    return caseReference;
  }

  /** What people disagree about, as Markdown. */
  String question() {
    return question;
  }

  String saferOption() {
    return saferOption;
  }

  LocalDate raisedOn() {
    return raisedOn;
  }

  Level level() {
    return level;
  }

  /** The day on which its level took it up: from then on the level's own time runs. */
  LocalDate atLevelSince() {
    return attempts.isEmpty() ? raisedOn : attempts.get(attempts.size() - 1).on();
  }

  /** By when its level has to settle it. */
  LocalDate dueOn(Clocks clocks) {
    return clocks.dueOn(level.clock(), atLevelSince());
  }

  List<Attempt> attempts() {
    return attempts;
  }

  record Raised(CaseReference caseReference) implements CaseEvent {
    @Override
    public String summary() {
      return "Professionals disagree; the safer option holds until it is settled.";
    }

    @Override
    public boolean significant() {
      return true;
    }
  }

  record TakenFurther(CaseReference caseReference, Level level) implements CaseEvent {
    @Override
    public String summary() {
      return "The disagreement was taken to " + level.label() + "; the safer option holds.";
    }
  }

  record Settled(CaseReference caseReference, Level level, Settlement result) implements CaseEvent {
    @Override
    public String summary() {
      return result == Settlement.SETTLED
          ? "The disagreement was settled by " + level.label() + "."
          : "The partnership did not settle the disagreement: the safer option stands.";
    }

    @Override
    public boolean significant() {
      return true;
    }
  }

  protected Disagreement() {}
}
