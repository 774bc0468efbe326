package org.hsbpathway.upload;

import java.util.UUID;

/**
 * A document from elsewhere as people speak of it when a copy of the record is given.
 *
 * @param number by which they name it, {@code D3}; it stays whatever is added or taken out
 * @param words what kind of document it is and when it was added; neither its title nor a name
 * @param ending of the name of its file, {@code pdf}
 * @param address where whoever may look at it does so
 * @param addedBy user id of whoever added it: of a redacted version, whoever made it
 * @param mayNotBelong somebody asked to take it out, and nobody has agreed or said that it stays
 */
public record Paper(
    int number,
    UUID id,
    String words,
    String ending,
    String sha256,
    String address,
    String addedBy,
    boolean mayNotBelong) {

  public String name() {
    return "D" + number;
  }
}
