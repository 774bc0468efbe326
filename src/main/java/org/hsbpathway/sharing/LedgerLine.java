package org.hsbpathway.sharing;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.chain.Link;
import org.hsbpathway.chain.Place;

/** One line of the sharing ledger; it never changes, but the name may be taken out of it. */
@Entity
@Table(name = "sharing_ledger")
public class LedgerLine extends Link {

  @Embedded private CaseReference caseReference;

  @Enumerated(EnumType.STRING)
  private SharedItem item;

  private String part;
  private String madeOf;

  @Enumerated(EnumType.STRING)
  private Recipient recipient;

  private String recipientName;
  private String salt;
  private String seal;
  private String decision;
  private String basis;
  private String overrideReason;
  private String approvedBy;
  private String sentBy;
  private String sentHow;
  private Instant sentAt;
  private String documentHash;
  private UUID copyId;

  static LedgerLine of(Outgoing outgoing, Place place, Instant at) {
    var line = new LedgerLine();
    line.caseReference = outgoing.caseReference();
    line.item = outgoing.item();
    line.part = outgoing.part();
    line.recipient = outgoing.recipient();
    line.recipientName = outgoing.recipientName();
    line.salt = UUID.randomUUID().toString();
    line.seal = line.sealOfName();
    line.decision = outgoing.decision();
    line.basis = outgoing.basis();
    line.overrideReason = outgoing.overrideReason();
    line.approvedBy = outgoing.approvedBy();
    line.sentBy = outgoing.sentBy();
    line.sentHow = outgoing.sentHow();
    line.sentAt = at;
    if (outgoing.document() != null) {
      line.madeOf = outgoing.document().madeOf();
      line.documentHash = outgoing.document().hash();
      line.copyId = outgoing.document().copy();
    }
    line.bind(place);
    return line;
  }

  @Override
  public List<?> content() {
    return Arrays.asList(
        caseReference,
        item,
        part,
        madeOf,
        recipient,
        seal == null ? recipientName : salt == null ? seal : sealOfName(),
        decision,
        basis,
        overrideReason,
        approvedBy,
        sentBy,
        sentHow,
        sentAt.toEpochMilli(),
        documentHash,
        copyId);
  }

  /** Without the salt nobody finds the name again, and the chain holds as before. */
  private String sealOfName() {
    return Place.sha256((salt + recipientName).getBytes(StandardCharsets.UTF_8));
  }

  public CaseReference caseReference() {
    return caseReference;
  }

  public SharedItem item() {
    return item;
  }

  public String part() {
    return part;
  }

  public Optional<String> madeOf() {
    return Optional.ofNullable(madeOf);
  }

  public Recipient recipient() {
    return recipient;
  }

  /** To whom by name; empty once the record is destroyed. */
  public Optional<String> recipientName() {
    return Optional.ofNullable(recipientName);
  }

  public String decision() {
    return decision;
  }

  public String basis() {
    return basis;
  }

  public Optional<String> overrideReason() {
    return Optional.ofNullable(overrideReason);
  }

  public Optional<String> approvedBy() {
    return Optional.ofNullable(approvedBy);
  }

  public String sentBy() {
    return sentBy;
  }

  public String sentHow() {
    return sentHow;
  }

  public Instant sentAt() {
    return sentAt;
  }

  public Optional<String> documentHash() {
    return Optional.ofNullable(documentHash);
  }

  public Optional<UUID> copyId() {
    return Optional.ofNullable(copyId);
  }

  protected LedgerLine() {}
}
