package org.hsbpathway.strategy;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.hsbpathway.casefile.CaseEvent;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Days;
import org.hsbpathway.casefile.Markdown;
import org.hsbpathway.casefile.Refusal;
import org.springframework.data.domain.AbstractAggregateRoot;

/**
 * One action that a strategy discussion agreed, from the day it was agreed until somebody says what
 * became of it: whoever has it as a task, or whoever asked those outside.
 */
@Entity
@Table(name = "undertakings")
class Undertaking extends AbstractAggregateRoot<Undertaking> {

  @Id private UUID id;
  @Version private Integer version;
  @Embedded private CaseReference caseReference;
  private int discussionNumber;
  private int number;
  private LocalDate agreedOn;
  private String what;
  private String who;

  @Enumerated(EnumType.STRING)
  private ActionOwner owner;

  private LocalDate byWhen;
  private String run;
  private Integer turn;

  @Enumerated(EnumType.STRING)
  private ActionResult result;

  private LocalDate doneOn;
  private String note;
  private String answeredBy;

  /**
   * @param number counted over all discussions of the case
   */
  static Undertaking of(StrategyDiscussion discussion, AgreedAction action, int number) {
    var undertaking = new Undertaking();
    undertaking.id = UUID.randomUUID();
    undertaking.caseReference = discussion.caseReference();
    undertaking.discussionNumber = discussion.number();
    undertaking.number = number;
    undertaking.agreedOn = discussion.heldOn();
    undertaking.what = action.what();
    undertaking.who = action.who();
    undertaking.owner = action.owner();
    undertaking.byWhen = action.byWhen();
    return undertaking;
  }

  /**
   * Somebody has it as a task now, or asks after it.
   *
   * @param turn which of the tasks of that run; none where it is asked after
   */
  Undertaking takenUp(String run, Integer turn) {
    this.run = run;
    this.turn = turn;
    return this;
  }

  /**
   * Says what became of it.
   *
   * @param doneOn the day it was done
   * @param note what came of it, or why not
   */
  Undertaking answer(ActionResult result, LocalDate doneOn, String note, String by, LocalDate on) {
    refuseAnswered();
    if (result == ActionResult.DONE && doneOn.isAfter(on)) {
      throw new Refusal("doneOn", "Done on: this cannot be in the future.");
    }
    if (result == ActionResult.DONE && doneOn.isBefore(agreedOn)) {
      throw new Refusal("doneOn", "Done on: it was not agreed before then.");
    }
    this.result = result;
    this.doneOn = result == ActionResult.DONE ? doneOn : null;
    this.note = note;
    this.answeredBy = by;
    registerEvent(new Answered(caseReference, discussionNumber, result));
    return this;
  }

  /** Somebody outside was asked, and it takes longer. */
  Undertaking askAgainOn(LocalDate day, String note, String by, LocalDate today) {
    refuseAnswered();
    if (!day.isAfter(today)) {
      throw new Refusal("askNextOn", "Ask again on: choose a day after today.");
    }
    byWhen = day;
    this.note = note;
    this.answeredBy = by;
    return this;
  }

  private void refuseAnswered() {
    if (result != null) {
      throw new IllegalStateException(
          "What was agreed in " + caseReference + " was answered already");
    }
  }

  boolean isOpen() {
    return result == null;
  }

  boolean isOurs() {
    return owner.group().isPresent();
  }

  boolean isTakenUp() {
    return run != null;
  }

  int discussionNumber() {
    return discussionNumber;
  }

  int number() {
    return number;
  }

  ActionOwner owner() {
    return owner;
  }

  LocalDate byWhen() {
    return byWhen;
  }

  LocalDate agreedOn() {
    return agreedOn;
  }

  /** What, who and by when, as plain text for a choice. */
  String plainly() {
    return "%s: %s, by %s".formatted(who, what, Days.inWords(byWhen));
  }

  /** What, who and by when, in Markdown. */
  String inWords() {
    return "%s: %s, by %s"
        .formatted(Markdown.plain(who), Markdown.plain(what), Days.inWords(byWhen));
  }

  /** What became of it, in Markdown. */
  String resultInWords() {
    if (result == null) {
      return "**open**" + (note == null ? "" : " (" + Markdown.plain(note) + ")");
    }
    return result == ActionResult.DONE
        ? "done on " + Days.inWords(doneOn) + ": " + Markdown.plain(note)
        : "**not done**: " + Markdown.plain(note);
  }

  record Answered(CaseReference caseReference, int discussionNumber, ActionResult result)
      implements CaseEvent {
    @Override
    public String summary() {
      return "An action that strategy discussion "
          + discussionNumber
          + " agreed was "
          + result.label()
          + ".";
    }
  }

  protected Undertaking() {}
}
