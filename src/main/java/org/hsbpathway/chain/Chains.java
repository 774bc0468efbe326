package org.hsbpathway.chain;

import java.io.PrintStream;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** All chains there are. */
@Component
class Chains {

  private final List<Chained> chains;
  private final Chain chain;

  Chains(List<Chained> chains, Chain chain) {
    this.chains = chains.stream().sorted(Comparator.comparing(Chained::chain)).toList();
    this.chain = chain;
  }

  /** Says of each chain whether it is whole, one line each; whether all are. */
  boolean verify(PrintStream told) {
    var whole = true;
    for (var one : chains) {
      var broken = chain.firstBroken(one);
      told.println(one.chain() + ": " + broken.orElse("whole"));
      whole &= broken.isEmpty();
    }
    return whole;
  }
}
