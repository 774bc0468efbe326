package org.hsbpathway.workflow;

import java.util.Optional;

/** Something that is said about a task at the head of its form, below where the case stands. */
public interface TaskNote {

  /** A line of Markdown about the task with this id; empty where there is nothing to say. */
  Optional<String> of(String task);
}
