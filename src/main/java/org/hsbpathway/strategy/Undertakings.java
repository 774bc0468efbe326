package org.hsbpathway.strategy;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.strategy.Undertaking.About;
import org.hsbpathway.workflow.Step;
import org.springframework.data.jpa.repository.JpaRepository;

/** The actions that the discussions of a case agreed. */
interface Undertakings extends JpaRepository<Undertaking, UUID> {

  List<Undertaking> findByCaseReferenceOrderByByWhenAscNumberAsc(CaseReference caseReference);

  Optional<Undertaking> findByRunAndTurn(String run, int turn);

  List<Undertaking> findByRunOrderByByWhenAscNumberAsc(String run);

  int countByCaseReference(CaseReference caseReference);

  List<Undertaking> findByMeetingForOrderByByWhenAscNumberAsc(String meetingFor);

  /** What the discussion agreed; an action without an owner is only asked about. */
  default void agree(StrategyDiscussion discussion) {
    int before = countByCaseReference(discussion.caseReference());
    for (var action : discussion.actions()) {
      save(Undertaking.of(discussion, action, ++before));
    }
  }

  /**
   * What the discussion about a child who was harmed agreed.
   *
   * @param home the case where it is done
   */
  default void agree(HarmedChildDiscussion discussion, CaseReference home, About about) {
    int before = countByCaseReference(home);
    for (var action : discussion.actions()) {
      save(Undertaking.of(discussion, home, about, action, ++before));
    }
  }

  /** The one that the step is about. */
  default Undertaking of(Step step) {
    return findByRunAndTurn(step.run(), step.turn().orElseThrow()).orElseThrow();
  }

  /** What the discussions about the child of the case agreed. */
  default List<Undertaking> agreedForChildOfCase(CaseReference caseReference) {
    return findByCaseReferenceOrderByByWhenAscNumberAsc(caseReference).stream()
        .filter(one -> one.about() == About.CHILD_OF_CASE)
        .toList();
  }

  /** What nobody has answered yet, the earliest day first; nothing about any other child. */
  default List<Undertaking> open(CaseReference caseReference) {
    return findByCaseReferenceOrderByByWhenAscNumberAsc(caseReference).stream()
        .filter(one -> one.isOpen() && one.about() != About.HARMED_CHILD)
        .toList();
  }

  /**
   * What was agreed last about one child and nobody has as a task yet: two children never share a
   * run.
   */
  default List<Undertaking> toTakeUp(CaseReference caseReference) {
    var waiting =
        findByCaseReferenceOrderByByWhenAscNumberAsc(caseReference).stream()
            .filter(one -> one.isOpen() && !one.isTakenUp())
            .toList();
    return waiting.stream()
        .max(Comparator.comparingInt(Undertaking::number))
        .map(last -> waiting.stream().filter(last::isAboutTheSameChildAs).toList())
        .orElse(List.of());
  }

  /** The case where people do what the last discussion about this child agreed. */
  default Optional<CaseReference> homeOfWhatWasAgreedLastFor(String meetingFor) {
    return findByMeetingForOrderByByWhenAscNumberAsc(meetingFor).stream()
        .max(Comparator.comparingInt(Undertaking::discussionNumber))
        .map(Undertaking::caseReference);
  }

  /** What somebody outside still has to do of what was agreed together, the earliest day first. */
  default List<Undertaking> owedOutside(String run) {
    return findByRunOrderByByWhenAscNumberAsc(run).stream()
        .filter(one -> one.isOpen() && !one.isOurs())
        .toList();
  }
}
