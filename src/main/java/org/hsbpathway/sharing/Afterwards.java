package org.hsbpathway.sharing;

import java.time.LocalDate;
import org.hsbpathway.casefile.Refusal;

/** What a manager makes of an agreement by phone, once they have it before them. */
record Afterwards(Afterwards.Finding finding, String words, String by, LocalDate on) {

  /** Whether a manager agrees to it. */
  enum Finding {
    AGREED,
    NOT_AGREED
  }

  Afterwards {
    if (finding == Finding.NOT_AGREED && (words == null || words.isBlank())) {
      throw new Refusal("words", "Say why you do not agree, and what is done about it now.");
    }
  }
}
