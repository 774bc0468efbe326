package org.hsbpathway.casefile;

import java.time.Clock;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Every ending of every case, written when it ends and when it is opened again. */
@Component
@Transactional
public class Endings {

  private final StoredEndings endings;
  private final Clock clock;

  Endings(StoredEndings endings, Clock clock) {
    this.endings = endings;
    this.clock = clock;
  }

  /** Of one case, the earliest first; the last one stands where the case is over. */
  @Transactional(readOnly = true)
  public List<Ending> of(CaseReference caseReference) {
    return endings.findByCase(caseReference);
  }

  @EventListener
  void on(CaseFile.Closed closed) {
    endings.save(Ending.of(closed.caseReference(), closed.why(), closed.at()));
  }

  @EventListener
  void on(CaseFile.LockedAfterDeath locked) {
    endings.save(Ending.of(locked.caseReference(), ClosureReason.DIED, locked.at()));
  }

  @EventListener
  void on(CaseFile.Reopened reopened) {
    var all = endings.findByCase(reopened.caseReference());
    if (!all.isEmpty()) {
      endings.save(all.get(all.size() - 1).openedAgain(clock.instant()));
    }
  }
}
