package org.hsbpathway.deadline;

import java.time.Instant;
import java.util.List;
import org.hsbpathway.casefile.CaseReference;

/**
 * A clock reached one of its marks, for whoever tells people about it.
 *
 * @param step what has to be done, in plain words; no word of the case
 * @param task the engine's id of the task, or null where none stands behind the clock
 * @param sameDay whether it has to be done on the day on which it began
 * @param groups who is told beside the people who have the task
 * @param asked who was asked before and is not the next in the chain, or null
 */
public record DateReached(
    CaseReference caseReference,
    String step,
    String task,
    Instant dueAt,
    Mark mark,
    boolean sameDay,
    List<String> groups,
    String asked) {

  /** How near it is. */
  public enum Mark {
    /** The date comes near: told with the next morning's digest. */
    AMBER,
    /** The date has come or passed: told at once. */
    RED,
    /** Reminded once more. */
    REMINDED_AGAIN,
    /** Nobody said why: told at once to the next in the chain. */
    ESCALATED
  }
}
