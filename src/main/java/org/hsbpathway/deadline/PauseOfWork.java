package org.hsbpathway.deadline;

import java.util.Optional;
import org.hsbpathway.casefile.CaseReference;

/**
 * What a stage publishes when somebody says whether its work pauses. The clock shows it and goes on
 * counting: a pause does not hide the time that passes (S7).
 */
public interface PauseOfWork {

  CaseReference caseReference();

  /** The clock of the work, by its name in the settings. */
  String clock();

  /** Why it pauses, as everybody may read it beside the date; nothing where the work goes on. */
  Optional<Because> because();

  /** Who said so. */
  String by();
}
