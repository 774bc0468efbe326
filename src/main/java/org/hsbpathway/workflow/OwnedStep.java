package org.hsbpathway.workflow;

import java.time.Instant;

/**
 * A step of which the record says whose each turn of it is and by when. The model names every group
 * that can be asked; of these, the task is offered to the one that is.
 */
public interface OwnedStep {

  /** Whose the task is that has just begun. */
  Owner owner(Step step);

  /** A group, and when the task is due. */
  record Owner(String group, Instant due) {}
}
