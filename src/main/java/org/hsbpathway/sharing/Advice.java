package org.hsbpathway.sharing;

import java.time.LocalDate;
import org.hsbpathway.casefile.Labelled;

/**
 * What a manager asks before deciding about a share, and what they are advised (domain X1, row 6).
 *
 * @param adviser who advised; {@code null}, as what follows it, until there is an answer
 */
record Advice(
    String question,
    String askedBy,
    LocalDate askedOn,
    Adviser adviser,
    String words,
    String writtenBy,
    LocalDate on) {

  /** Who is asked what the law and the rules say. */
  enum Adviser implements Labelled {
    INFORMATION_GOVERNANCE("information governance"),
    LEGAL_ADVICE("legal advice");

    private final String label;

    Adviser(String label) {
      this.label = label;
    }

    @Override
    public String label() {
      return label;
    }
  }

  static Advice asked(String question, String by, LocalDate today) {
    return new Advice(question, by, today, null, null, null, null);
  }

  Advice answered(Adviser adviser, String words, String by, LocalDate today) {
    return new Advice(question, askedBy, askedOn, adviser, words, by, today);
  }

  boolean isAnswered() {
    return adviser != null;
  }
}
