package org.hsbpathway.sharing;

import java.time.LocalDate;
import org.hsbpathway.casefile.Refusal;

/** What came of asking for a copy after a newer version took its place. */
record AskedBack(AskedBack.Answer answer, String words, String by, LocalDate on) {

  /** What whoever holds the copy says. */
  enum Answer {
    DESTROYED,
    RETURNED,
    ASKED,
    NOT_REACHED;

    /** Whether nobody outside has it any more. */
    boolean isGone() {
      return this == DESTROYED || this == RETURNED;
    }
  }

  AskedBack {
    if (answer == Answer.NOT_REACHED && (words == null || words.isBlank())) {
      throw new Refusal(
          "notReached", "Say why you did not reach everybody, and what is done about it.");
    }
  }
}
