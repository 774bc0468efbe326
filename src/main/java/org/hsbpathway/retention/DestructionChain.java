package org.hsbpathway.retention;

import java.util.List;
import org.hsbpathway.chain.Chained;
import org.hsbpathway.chain.Link;
import org.springframework.stereotype.Component;

/** The certificates as a chain. */
@Component
class DestructionChain implements Chained {

  private final StoredDestructionCertificates certificates;

  DestructionChain(StoredDestructionCertificates certificates) {
    this.certificates = certificates;
  }

  @Override
  public String chain() {
    return DestructionCertificates.CHAIN;
  }

  @Override
  public List<? extends Link> after(long number) {
    return certificates.findTop1000ByNumberGreaterThanOrderByNumber(number);
  }
}
