package org.hsbpathway.strategy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hsbpathway.casefile.CaseReference;
import org.springframework.data.jpa.repository.JpaRepository;

/** The discussions about the children who displayed the behaviour. */
interface StrategyDiscussions extends JpaRepository<StrategyDiscussion, UUID> {

  List<StrategyDiscussion> findByCaseReferenceOrderByDiscussionNumber(CaseReference caseReference);

  Optional<StrategyDiscussion> findFirstByCaseReferenceOrderByDiscussionNumberDesc(
      CaseReference caseReference);

  /** The discussion that is going on, or was held last. */
  default StrategyDiscussion of(CaseReference caseReference) {
    return findFirstByCaseReferenceOrderByDiscussionNumberDesc(caseReference).orElseThrow();
  }

  int countByCaseReference(CaseReference caseReference);
}
