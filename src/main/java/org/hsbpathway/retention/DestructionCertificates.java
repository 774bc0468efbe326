package org.hsbpathway.retention;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.chain.Chain;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The certificates of records that were destroyed. */
@Component
public class DestructionCertificates {

  static final String CHAIN = "destruction";
  private static final String HEADS =
      "number;case;class;ended on;kept until;rule;ground;proposed by;on;confirmed by;on;destroyed at;removed;hash";

  private final StoredDestructionCertificates certificates;
  private final Chain chain;
  private final Clock clock;

  DestructionCertificates(StoredDestructionCertificates certificates, Chain chain, Clock clock) {
    this.certificates = certificates;
    this.chain = chain;
    this.clock = clock;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  DestructionCertificate issue(DestructionCertificate.Agreed agreed, Map<String, Integer> removed) {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return chain.append(
        CHAIN, place -> certificates.save(DestructionCertificate.of(agreed, removed, place, now)));
  }

  @Transactional(readOnly = true)
  Optional<DestructionCertificate> of(CaseReference caseReference) {
    return certificates.findByCaseReference(caseReference);
  }

  /** The first one that is not as it was written, as a sentence; empty where all are. */
  @Transactional(readOnly = true)
  public Optional<String> firstBroken() {
    return chain.firstBroken(new DestructionChain(certificates));
  }

  /** All of them as a table, the heads of the columns first and the last hash at its end. */
  @Transactional(readOnly = true)
  public String asCsv() {
    return HEADS
        + certificates.findByOrderByNumber().stream()
            .map(DestructionCertificate::asLine)
            .collect(Collectors.joining("\n", "\n", "\n"));
  }
}
