package org.hsbpathway.strategy;

import org.hsbpathway.casefile.Refusal;

/**
 * The Achieving Best Evidence interview: by whom, where, with whose support, and in which order
 * with other enquiries, so that a child is asked as little as possible.
 */
record AbePlan(
    AbeNeeded needed, String who, String where, String support, String intermediary, String order) {

  AbePlan {
    if (needed == AbeNeeded.YES
        && (who == null || where == null || support == null || order == null)) {
      throw new Refusal(
          "abeNeeded",
          "Plan the interview: who holds it, where, who supports the child, and what comes before it.");
    }
  }
}
