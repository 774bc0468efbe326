package org.hsbpathway.retention;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What a person decides about one document from elsewhere when a copy of the record is given.
 *
 * @param document its number in the list of documents
 * @param replacedBy the number of the redacted version, where that goes out in its stead
 */
public record PaperChoice(
    @NotNull Integer document,
    @NotNull Decision decision,
    Withheld.Exemption exemption,
    @Size(max = 1000) String why,
    Integer replacedBy) {

  /** What becomes of a document. */
  public enum Decision {
    WHOLE,
    REDACTED,
    LEFT_OUT
  }
}
