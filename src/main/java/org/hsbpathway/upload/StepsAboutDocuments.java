package org.hsbpathway.upload;

import org.hsbpathway.casefile.CaseReference;

/** Knows of steps that are about one document of a case. */
public interface StepsAboutDocuments {

  /**
   * Whether whoever asks now sees a step that is about it.
   *
   * @param number as people call it: 3 for D3
   */
  boolean areSeenFor(CaseReference caseReference, int number);
}
