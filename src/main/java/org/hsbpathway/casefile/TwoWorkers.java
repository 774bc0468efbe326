package org.hsbpathway.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.hsbpathway.clock.WorkingDays;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Two children, two workers: whoever works with a child who was harmed does not work with the other
 * child. Only a service manager sets that aside, for one person in one case, until a day on which
 * it is looked at again (domain roles, table C1).
 */
@Component
@Transactional
public class TwoWorkers {

  private final Standing standing;
  private final LinkedPeople linked;
  private final Clock clock;

  TwoWorkers(Standing standing, LinkedPeople linked, Clock clock) {
    this.standing = standing;
    this.linked = linked;
    this.clock = clock;
  }

  /** User ids of those who work with a child who was harmed and so not with the other child. */
  public Set<String> withHarmedChildrenOnly(CaseReference caseReference) {
    var workers = new HashSet<String>();
    standing.now(caseReference, Fact.LINKED_CHILD_WORKER).ifPresent(workers::add);
    linked.harmedIn(caseReference).forEach(child -> child.worker().ifPresent(workers::add));
    workers.removeIf(worker -> mayWorkWithBoth(caseReference, worker));
    return workers;
  }

  /** User id of the child's social worker, who does not work with a child who was harmed. */
  public Optional<String> withThisChildOnly(CaseReference caseReference) {
    return standing
        .now(caseReference, Fact.SOCIAL_WORKER)
        .filter(worker -> !mayWorkWithBoth(caseReference, worker));
  }

  /** Whether a service manager has agreed that this person works with both for now. */
  public boolean mayWorkWithBoth(CaseReference caseReference, String worker) {
    return standing.is(caseReference, Fact.WORKS_WITH_BOTH, worker)
        && standing
            .dateOf(caseReference, Fact.WAIVER_REVIEW_ON)
            .filter(day -> !day.isBefore(WorkingDays.dateOf(clock.instant())))
            .isPresent();
  }

  /** A service manager agrees until a day, or until a later one. */
  public void setAside(CaseReference caseReference, String worker, LocalDate until, String by) {
    standing.state(caseReference, Fact.WORKS_WITH_BOTH, worker, by);
    standing.state(caseReference, Fact.WAIVER_REVIEW_ON, until, by);
  }

  /** From now on the rule holds for everybody again. */
  public void holdsAgain(CaseReference caseReference, String by) {
    standing.withdraw(caseReference, Fact.WORKS_WITH_BOTH, by);
    standing.withdraw(caseReference, Fact.WAIVER_REVIEW_ON, by);
  }
}
