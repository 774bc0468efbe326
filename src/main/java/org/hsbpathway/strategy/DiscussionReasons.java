package org.hsbpathway.strategy;

import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Reasons;

/** Why the agencies come together again, for the head of a form. */
final class DiscussionReasons {

  private DiscussionReasons() {}

  static String inWords(Reasons reasons, CaseReference reference) {
    var why = reasons.inWords(reference, Fact.DISCUSSION_NEEDED);
    return why.isEmpty() ? "" : "**Why the agencies come together again**\n\n" + why;
  }
}
