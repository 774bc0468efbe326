package org.hsbpathway.sharing;

import org.hsbpathway.casefile.CaseReference;

/** Something that copies are made of holds in a new version from now on. */
public interface NewVersion {

  CaseReference caseReference();

  SharedItem item();
}
