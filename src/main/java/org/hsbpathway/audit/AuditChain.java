package org.hsbpathway.audit;

import java.util.List;
import org.hsbpathway.chain.Chained;
import org.hsbpathway.chain.Link;
import org.springframework.stereotype.Component;

/** The audit as a chain. */
@Component
class AuditChain implements Chained {

  private final AuditLines lines;

  AuditChain(AuditLines lines) {
    this.lines = lines;
  }

  @Override
  public String chain() {
    return Account.CHAIN;
  }

  @Override
  public List<? extends Link> after(long number) {
    return lines.findTop1000ByNumberGreaterThanOrderByNumber(number);
  }
}
