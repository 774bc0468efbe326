package org.hsbpathway.deadline;

import java.time.LocalDate;
import java.util.List;
import org.hsbpathway.casefile.CaseReference;

/** A stage that knows from which day a clock counts whose task opens only later. */
public interface CountsFrom {

  /** Several where the same is under way twice; nothing for a clock that is another stage's. */
  List<LocalDate> days(CaseReference caseReference, String clock);
}
