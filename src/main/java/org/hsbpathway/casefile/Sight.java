package org.hsbpathway.casefile;

import java.util.List;
import java.util.Set;

/**
 * What one person may see of one case. The one rule that every list, count, form, page, copy and
 * mail asks; whoever keeps the restrictions and connections answers.
 */
public interface Sight {

  /** How much. */
  enum Degree {
    /** Whatever their groups let them see. */
    FULL,
    /** That there is a record and that it is restricted, and nothing about it. */
    STUB,
    /** Nothing: every answer is that of a case that does not exist. */
    NOTHING
  }

  /** What somebody is told who may know of the record and not read it. */
  String RESTRICTED =
      "This record is restricted. Please call the duty manager, or start \"Ask for access to a restricted record\"; if a child may be in danger now, \"See the safety plan now\".";

  /** The people who see it, or from whom it is hidden, are others from now on. */
  record Changed(CaseReference caseReference) {}

  Degree of(String person, CaseReference caseReference);

  default boolean isFull(String person, CaseReference caseReference) {
    return of(person, caseReference) == Degree.FULL;
  }

  /** Whether the case is hidden from anybody. */
  boolean isClosed(CaseReference caseReference);

  /** Runs of a process in this case that are opened to somebody who does not see the case. */
  Set<String> runsOpenedIn(CaseReference caseReference);

  /** The closed cases, and the runs of their processes, that are open to this person now. */
  List<String> openTo(String person);
}
