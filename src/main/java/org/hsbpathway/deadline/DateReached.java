package org.hsbpathway.deadline;

import java.util.List;
import org.hsbpathway.casefile.CaseReference;

/**
 * A clock reached one of its marks, for whoever tells people about it.
 *
 * @param name the clock in plain words; no word of the case
 * @param task the engine's id of the step, or null where no step stands behind the clock
 * @param groups who else is told, by the rank at which they are told
 */
public record DateReached(
    CaseReference caseReference, String name, String task, Mark mark, List<String> groups) {

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
