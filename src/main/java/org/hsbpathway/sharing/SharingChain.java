package org.hsbpathway.sharing;

import java.util.List;
import org.hsbpathway.chain.Chained;
import org.hsbpathway.chain.Link;
import org.springframework.stereotype.Component;

/** The sharing ledger as a chain. */
@Component
class SharingChain implements Chained {

  private final LedgerLines lines;

  SharingChain(LedgerLines lines) {
    this.lines = lines;
  }

  @Override
  public String chain() {
    return SharingLedger.CHAIN;
  }

  @Override
  public List<? extends Link> after(long number) {
    return lines.findTop1000ByNumberGreaterThanOrderByNumber(number);
  }
}
