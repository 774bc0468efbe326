package org.hsbpathway.strategy;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;
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

  /** Where it is done: a child who was harmed may have a case of their own. */
  @Embedded private CaseReference caseReference;

  private String meetingFor;

  @Enumerated(EnumType.STRING)
  private About about;

  private int discussionNumber;
  private int number;
  private LocalDate agreedOn;
  private String what;
  private String who;

  @Enumerated(EnumType.STRING)
  private ActionOwner owner;

  private String person;
  private LocalDate byWhen;
  private String run;
  private Integer turn;

  @Enumerated(EnumType.STRING)
  private ActionResult result;

  private LocalDate doneOn;
  private String note;
  private String answeredBy;

  /** Whose discussion agreed it, seen from the case where it is done. */
  enum About {
    CHILD_OF_CASE,
    /** The child of the case, at a discussion about what was done to them. */
    CHILD_OF_CASE_AS_HARMED,
    /**
     * A child who was harmed and has no case of their own here: nothing of it is read in this one.
     */
    HARMED_CHILD
  }

  /**
   * @param number counted over all discussions of the case
   */
  static Undertaking of(StrategyDiscussion discussion, AgreedAction action, int number) {
    return of(
        discussion.caseReference(),
        discussion.meetingFor(),
        About.CHILD_OF_CASE,
        discussion.number(),
        discussion.heldOn(),
        action,
        action.person(),
        number);
  }

  /**
   * What this child's own worker has is theirs by name: the group also works with other children.
   *
   * @param home the case where it is done
   * @param number counted over all discussions of that case
   */
  static Undertaking of(
      HarmedChildDiscussion discussion,
      CaseReference home,
      About about,
      AgreedAction action,
      int number) {
    return of(
        home,
        discussion.meetingFor(),
        about,
        discussion.number(),
        discussion.heldOn(),
        action,
        action.owner() == ActionOwner.LINKED_CHILD_WORKER ? discussion.worker() : action.person(),
        number);
  }

  private static Undertaking of(
      CaseReference home,
      String meetingFor,
      About about,
      int discussionNumber,
      LocalDate agreedOn,
      AgreedAction action,
      String person,
      int number) {
    var undertaking = new Undertaking();
    undertaking.id = UUID.randomUUID();
    undertaking.caseReference = home;
    undertaking.meetingFor = meetingFor;
    undertaking.about = about;
    undertaking.discussionNumber = discussionNumber;
    undertaking.number = number;
    undertaking.agreedOn = agreedOn;
    undertaking.what = action.what();
    undertaking.who = action.who();
    undertaking.owner = action.owner();
    undertaking.person = person;
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
    registerEvent(new Answered(caseReference, discussionInWords(), result));
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

  boolean isAboutTheSameChildAs(Undertaking other) {
    return meetingFor.equals(other.meetingFor);
  }

  boolean isTakenUp() {
    return run != null;
  }

  /** The case where it is done. */
  CaseReference caseReference() {
    return caseReference;
  }

  /** Pseudonym of the one child whose discussion agreed it. */
  String meetingFor() {
    return meetingFor;
  }

  About about() {
    return about;
  }

  int discussionNumber() {
    return discussionNumber;
  }

  /** At which discussion it was agreed, as the case where it is done may read it. */
  String discussionInWords() {
    return switch (about) {
      case CHILD_OF_CASE -> "strategy discussion " + discussionNumber;
      case CHILD_OF_CASE_AS_HARMED -> "a discussion about this child as one who was harmed";
      case HARMED_CHILD -> "the discussion about " + meetingFor;
    };
  }

  int number() {
    return number;
  }

  ActionOwner owner() {
    return owner;
  }

  /** User id of the one person who has it; empty where any of its group may take it. */
  Optional<String> person() {
    return Optional.ofNullable(person);
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

  record Answered(CaseReference caseReference, String discussion, ActionResult result)
      implements CaseEvent {
    @Override
    public String summary() {
      return "An action that " + discussion + " agreed was " + result.label() + ".";
    }
  }

  protected Undertaking() {}
}
