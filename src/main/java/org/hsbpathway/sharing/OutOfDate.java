package org.hsbpathway.sharing;

import org.hsbpathway.casefile.CaseReference;

/** Something that copies are made of holds in a new version from now on, or no longer. */
public interface OutOfDate {

  CaseReference caseReference();

  SharedItem item();
}
