package org.hsbpathway.casefile;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What holds in the cases that the transaction of this thread has to do with: a form asks for a
 * dozen facts of one case, and they are read once.
 */
final class Holding implements TransactionSynchronization {

  private final Map<CaseReference, Map<Fact, String>> cases = new HashMap<>();

  /** To be changed by whoever states something in the same transaction. */
  static Map<Fact, String> in(
      CaseReference caseReference, Function<CaseReference, Map<Fact, String>> read) {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      return read.apply(caseReference);
    }
    var held = (Holding) TransactionSynchronizationManager.getResource(Holding.class);
    if (held == null) {
      held = new Holding();
      held.resume();
      TransactionSynchronizationManager.registerSynchronization(held);
    }
    return held.cases.computeIfAbsent(caseReference, read);
  }

  @Override
  public void suspend() {
    TransactionSynchronizationManager.unbindResource(Holding.class);
  }

  @Override
  public void resume() {
    TransactionSynchronizationManager.bindResource(Holding.class, this);
  }

  @Override
  public void afterCompletion(int status) {
    TransactionSynchronizationManager.unbindResourceIfPossible(Holding.class);
  }
}
