package org.hsbpathway.audit;

import static org.springframework.transaction.support.TransactionSynchronizationManager.isActualTransactionActive;
import static org.springframework.transaction.support.TransactionSynchronizationManager.isCurrentTransactionReadOnly;
import static org.springframework.transaction.support.TransactionSynchronizationManager.isSynchronizationActive;
import static org.springframework.transaction.support.TransactionSynchronizationManager.registerSynchronization;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.hsbpathway.chain.Chain;
import org.hsbpathway.workflow.Act;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes a line for every act it is told of. */
@Component
class Account {

  static final String CHAIN = "audit";

  private final Chain chain;
  private final EntityManager entities;
  private final TransactionTemplate onItsOwn;
  private final Clock clock;

  Account(
      Chain chain, EntityManager entities, PlatformTransactionManager transactions, Clock clock) {
    this.chain = chain;
    this.entities = entities;
    this.onItsOwn = new TransactionTemplate(transactions);
    this.onItsOwn.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.clock = clock;
  }

  @EventListener
  void hear(Act act) {
    var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    if (!isActualTransactionActive() || !isSynchronizationActive()) {
      writeOnItsOwn(act, at);
    } else if (act.kind() == Act.Kind.REFUSED || isCurrentTransactionReadOnly()) {
      registerSynchronization(new Afterwards(act, at));
    } else {
      registerSynchronization(new AtTheEnd(act, at));
    }
  }

  private void writeOnItsOwn(Act act, Instant at) {
    onItsOwn.executeWithoutResult(begun -> write(act, at));
  }

  private void write(Act act, Instant at) {
    chain.append(
        CHAIN,
        place -> {
          var line = AuditLine.of(act, place, at);
          entities.persist(line);
          return line;
        });
  }

  private final class AtTheEnd implements TransactionSynchronization {

    private final Act act;
    private final Instant at;

    AtTheEnd(Act act, Instant at) {
      this.act = act;
      this.at = at;
    }

    @Override
    public void beforeCommit(boolean readOnly) {
      // Whoever waits for a row of ours must not hold the end of the chain: first everything else.
      entities.flush();
      write(act, at);
    }
  }

  private final class Afterwards implements TransactionSynchronization {

    private final Act act;
    private final Instant at;

    Afterwards(Act act, Instant at) {
      this.act = act;
      this.at = at;
    }

    @Override
    public void afterCompletion(int status) {
      writeOnItsOwn(act, at);
    }
  }
}
