package org.hsbpathway.deadline;

import java.util.Optional;
import org.hsbpathway.casefile.CaseReference;

/** A stage that knows what bounds a date on which people agree, so that the ledger can name it. */
public interface DateBound {

  /**
   * What the latest day rests on.
   *
   * @param source a law, a standard or the row of a table, at most 200 characters
   */
  record Source(String source, String edition) {}

  /** Nothing for a clock that is another stage's, or where nothing bounds the date. */
  Optional<Source> of(CaseReference caseReference, String clock);
}
