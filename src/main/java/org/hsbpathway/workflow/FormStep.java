package org.hsbpathway.workflow;

import java.util.Map;
import java.util.Optional;

/**
 * What happens when a person opens and submits the form of one step. The bean's name is the id of
 * the user task (or start event), the form's file name and the class name.
 *
 * @param <F> the record whose components are the keys of the form
 */
public interface FormStep<F> {

  /**
   * Values shown when the form opens, read from the case file. Nothing of it is stored in the
   * engine.
   */
  default Map<String, ?> open(Step step) {
    return Map.of();
  }

  /**
   * What stands at the head of the form and in the list of tasks instead of the case, where the
   * step is about another child than the case.
   */
  default Optional<String> head(Step step) {
    return Optional.empty();
  }

  /**
   * Whether the step belongs to what follows a death; every other is refused on a locked record.
   */
  default boolean addsToLockedRecord() {
    return false;
  }

  /**
   * Writes what was submitted into the stage's record and sets at most the routing variables.
   *
   * @throws org.hsbpathway.casefile.Refusal when a rule of the stage is broken: the task stays
   *     open, nothing is kept
   */
  void submit(F form, Step step);
}
