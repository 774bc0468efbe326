package org.hsbpathway.workflow;

import java.time.Instant;
import java.util.Optional;

/**
 * A step of which the record says whose each turn of it is and by when. The model names every group
 * that can be asked; of these, the task is offered to the one that is, or to one person alone.
 */
public interface OwnedStep {

  /** Whose the task is that has just begun; empty where it is as the model says. */
  Optional<Owner> owner(Step step);

  /**
   * Whose a task is, and when it is due.
   *
   * @param group whose people may take it where no person is named
   * @param person user id of the only one it is offered to as long as they can do it; null where
   *     the group is
   */
  record Owner(String group, String person, Instant due) {}
}
