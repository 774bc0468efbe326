package org.hsbpathway.strategy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.workflow.Step;
import org.springframework.data.jpa.repository.JpaRepository;

/** The discussions about the children who displayed the behaviour. */
interface StrategyDiscussions extends JpaRepository<StrategyDiscussion, UUID> {

  List<StrategyDiscussion> findByCaseReferenceOrderByDiscussionNumber(CaseReference caseReference);

  Optional<StrategyDiscussion> findFirstByCaseReferenceOrderByDiscussionNumberDesc(
      CaseReference caseReference);

  Optional<StrategyDiscussion> findByRun(String run);

  /** The discussion that was convened last. */
  default StrategyDiscussion of(CaseReference caseReference) {
    return findFirstByCaseReferenceOrderByDiscussionNumberDesc(caseReference).orElseThrow();
  }

  /** The discussion that the step is about; one convened before runs were noted is the last. */
  default StrategyDiscussion of(Step step) {
    return findByRun(step.run()).orElseGet(() -> of(step.caseReference()));
  }

  /** The first decided discussion whose minutes were not sent yet. */
  default StrategyDiscussion owingMinutes(CaseReference caseReference) {
    return first(caseReference, StrategyDiscussion::owesMinutes);
  }

  /** The first decided discussion of which the family has not heard yet. */
  default StrategyDiscussion owingTheFamily(CaseReference caseReference) {
    return first(caseReference, StrategyDiscussion::owesTheFamily);
  }

  private StrategyDiscussion first(
      CaseReference caseReference, Predicate<StrategyDiscussion> owing) {
    return findByCaseReferenceOrderByDiscussionNumber(caseReference).stream()
        .filter(owing)
        .findFirst()
        .orElseThrow();
  }

  int countByCaseReference(CaseReference caseReference);
}
