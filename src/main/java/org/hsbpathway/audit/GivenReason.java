package org.hsbpathway.audit;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Refusal;

/** Why somebody who checks the work of others reads a record, and until when that holds. */
@Entity
@Immutable
@Table(name = "reasons_to_read")
class GivenReason {

  static final int LONGEST = 2000;
  private static final int FEWEST_WORDS = 5;

  @Id private UUID id;
  @Embedded private CaseReference caseReference;
  private String person;
  private String reason;
  private Instant givenAt;
  private Instant openUntil;

  /**
   * @throws Refusal where nothing or next to nothing is said
   */
  static GivenReason of(
      CaseReference caseReference, String person, String reason, Instant now, Instant until) {
    var words = reason.strip();
    if (words.split("\\s+").length < FEWEST_WORDS) {
      throw new Refusal(
          "reason",
          "Why do you read this record? Say in at least "
              + FEWEST_WORDS
              + " words which sample or question it is for.");
    }
    if (words.length() > LONGEST) {
      throw new Refusal("reason", "The reason is longer than " + LONGEST + " characters.");
    }
    var given = new GivenReason();
    given.id = UUID.randomUUID();
    given.caseReference = caseReference;
    given.person = person;
    given.reason = words;
    given.givenAt = now;
    given.openUntil = until;
    return given;
  }

  UUID id() {
    return id;
  }

  String person() {
    return person;
  }

  String reason() {
    return reason;
  }

  Instant givenAt() {
    return givenAt;
  }

  Instant openUntil() {
    return openUntil;
  }

  protected GivenReason() {}
}
