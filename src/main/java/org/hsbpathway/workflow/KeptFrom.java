package org.hsbpathway.workflow;

import java.util.Set;

/**
 * A step of which the record says that some of the groups its model names are not asked this time:
 * what it is about is not theirs to read.
 */
public interface KeptFrom {

  /** Ids of the groups that a task that has just begun is not offered to. */
  Set<String> keptFrom(Step step);
}
