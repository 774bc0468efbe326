package org.hsbpathway.workflow;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hsbpathway.casefile.CaseReference;

/** The step a person is working on: which case, who works, and where the token is told to go. */
public interface Step {

  /** The case. A start form has none until it {@linkplain #begin begins} one. */
  CaseReference caseReference();

  /** User id of the person at work; {@code system} where nobody is signed in. */
  String user();

  /** Whether the person at work belongs to the group. */
  boolean inGroup(String group);

  /** The people of these groups, to choose from in a form ({@code valuesKey}). */
  List<Option> usersIn(String... groups);

  /**
   * Which run of the stage this is: the same for all its steps, another one when the stage is begun
   * again.
   */
  String run();

  /** Which turn of a multi-instance task this is, counted from zero. */
  Optional<Integer> turn();

  /** Tells the token where to go. */
  <T> void set(ProcessVariable<T> variable, T value);

  /** Start forms only: the case that this journey is about. */
  void begin(CaseReference reference);

  /** The tasks of the case whose date has passed, the longest first. */
  List<Overdue> overdue();

  /** One entry of a choice. */
  record Option(String value, String label) {}

  /** A task that was due on this day in London, under the name people know. */
  record Overdue(String task, LocalDate due) {}
}
