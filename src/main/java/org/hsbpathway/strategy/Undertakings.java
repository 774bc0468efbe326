package org.hsbpathway.strategy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.workflow.Step;
import org.springframework.data.jpa.repository.JpaRepository;

/** The actions that the discussions of a case agreed. */
interface Undertakings extends JpaRepository<Undertaking, UUID> {

  List<Undertaking> findByCaseReferenceOrderByByWhenAscNumberAsc(CaseReference caseReference);

  Optional<Undertaking> findByRunAndTurn(String run, int turn);

  List<Undertaking> findByRunOrderByByWhenAscNumberAsc(String run);

  int countByCaseReference(CaseReference caseReference);

  /** What the discussion agreed; an action without an owner is only asked about. */
  default void agree(StrategyDiscussion discussion) {
    int before = countByCaseReference(discussion.caseReference());
    for (var action : discussion.actions()) {
      save(Undertaking.of(discussion, action, ++before));
    }
  }

  /** The one that the step is about. */
  default Undertaking of(Step step) {
    return findByRunAndTurn(step.run(), step.turn().orElseThrow()).orElseThrow();
  }

  /** What nobody has answered yet, the earliest day first. */
  default List<Undertaking> open(CaseReference caseReference) {
    return findByCaseReferenceOrderByByWhenAscNumberAsc(caseReference).stream()
        .filter(Undertaking::isOpen)
        .toList();
  }

  /** What somebody outside still has to do of what was agreed together, the earliest day first. */
  default List<Undertaking> owedOutside(String run) {
    return findByRunOrderByByWhenAscNumberAsc(run).stream()
        .filter(one -> one.isOpen() && !one.isOurs())
        .toList();
  }
}
