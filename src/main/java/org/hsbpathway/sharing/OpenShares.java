package org.hsbpathway.sharing;

import java.util.NoSuchElementException;
import java.util.Set;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.casefile.TwoWorkers;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/**
 * The share that a step is about. What leaves a record is for the worker of its own child: whoever
 * works with a child who was harmed opens none, also where they asked before they did (domain
 * roles, table C1).
 */
@Component
class OpenShares {

  private static final Set<SharedItem> DIRECT_WORK =
      Set.of(
          SharedItem.CHILD_AND_FAMILY_ASSESSMENT,
          SharedItem.SPECIALIST_ASSESSMENT,
          SharedItem.SESSION_RECORDS);

  private final Shares shares;
  private final TwoWorkers workers;

  OpenShares(Shares shares, TwoWorkers workers) {
    this.shares = shares;
    this.workers = workers;
  }

  /**
   * @throws Refusal for whoever works with a child who was harmed in the case
   */
  Share of(Step step) {
    refuseTheOtherWorker("form", step.caseReference(), step);
    return shares
        .findByRun(step.run())
        .orElseThrow(
            () -> new NoSuchElementException("Nothing is shared here, " + step.caseReference()));
  }

  /** Business support reads no assessment and no session record, so it sends none. */
  Set<String> groupsThatDoNotRead(Step step) {
    return shares
        .findByRun(step.run())
        .filter(share -> DIRECT_WORK.contains(share.item()))
        .map(share -> Set.of("hsb-business-support"))
        .orElse(Set.of());
  }

  void save(Share share) {
    shares.save(share);
  }

  /** The same where somebody begins one. */
  void refuseTheOtherWorker(String field, CaseReference reference, Step step) {
    if (workers.withHarmedChildrenOnly(reference).contains(step.user())) {
      throw new Refusal(
          field,
          "You work with a child who was harmed in this case. What leaves this record is for the worker of its own child to share.");
    }
  }
}
