package org.hsbpathway.sharing;

import org.hsbpathway.casefile.Refusal;

/** Whether whoever objected was told that it is shared all the same (domain X1, row 5). */
record ObjectorTold(ObjectorTold.Answer answer, String words) {

  /** Told before it went, or why not. */
  enum Answer {
    TOLD,
    NOT_POSSIBLE
  }

  ObjectorTold {
    if (answer == null) {
      throw new Refusal(
          "objectorTold", "Say whether whoever objected was told that it is shared all the same.");
    }
    if (answer == Answer.NOT_POSSIBLE && (words == null || words.isBlank())) {
      throw new Refusal(
          "objectorNotTold", "Say why they could not be told, and when they are told.");
    }
  }
}
