package org.hsbpathway.casefile;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one-to-one work that the plans agreed: written once where it is agreed, and read where the
 * work is done. Rows are only added; the last one holds.
 */
@Component
@Transactional
public class AgreedWorks {

  private final StoredAgreedWorks works;
  private final Clock clock;

  AgreedWorks(StoredAgreedWorks works, Clock clock) {
    this.works = works;
    this.clock = clock;
  }

  /** States the work agreed from now on. */
  public void state(
      CaseReference caseReference,
      List<AgreedWork.Goal> goals,
      Collection<? extends Enum<?>> modules,
      int plannedSessions,
      AgreedWork.Where where,
      String by) {
    var codes = modules.stream().<String>map(Enum::name).toList();
    works.save(
        AgreedWork.of(caseReference, goals, codes, plannedSessions, where, by, clock.instant()));
  }

  /** The work that the last plan with one-to-one work agreed. */
  public Optional<AgreedWork> now(CaseReference caseReference) {
    return works.findFirstByCaseReferenceOrderByNumberDesc(caseReference);
  }
}
