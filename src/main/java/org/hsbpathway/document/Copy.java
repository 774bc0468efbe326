package org.hsbpathway.document;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.sharing.CopyMaker;
import org.hsbpathway.sharing.SharedItem;

/** A copy as it was sent; it never changes. */
@Entity
@Table(name = "copies")
class Copy {

  @Id private UUID id;
  @Embedded private CaseReference caseReference;

  @Enumerated(EnumType.STRING)
  private SharedItem item;

  private String audience;
  private String madeOf;
  private Instant madeAt;
  private LocalDate expiresOn;
  private byte[] content;

  static Copy of(
      CopyMaker.Order order,
      Audience audience,
      String madeOf,
      LocalDate expiresOn,
      byte[] content,
      Instant at) {
    var copy = new Copy();
    copy.id = order.id();
    copy.caseReference = order.caseReference();
    copy.item = order.item();
    copy.audience = audience.name();
    copy.madeOf = madeOf;
    copy.expiresOn = expiresOn;
    copy.content = content.clone();
    copy.madeAt = at;
    return copy;
  }

  CaseReference caseReference() {
    return caseReference;
  }

  byte[] content() {
    return content.clone();
  }

  protected Copy() {}
}
