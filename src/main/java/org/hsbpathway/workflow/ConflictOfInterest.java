package org.hsbpathway.workflow;

import org.hsbpathway.casefile.CaseReference;

/**
 * Who may not work on a case because of a connection with the family; the seam asks, whoever keeps
 * such reports answers.
 */
public interface ConflictOfInterest {

  boolean keeps(String user, CaseReference reference);
}
