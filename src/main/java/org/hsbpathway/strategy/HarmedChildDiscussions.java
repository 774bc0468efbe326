package org.hsbpathway.strategy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.workflow.Step;
import org.springframework.data.jpa.repository.JpaRepository;

/** The discussions about the children who were harmed, one for each. */
interface HarmedChildDiscussions extends JpaRepository<HarmedChildDiscussion, UUID> {

  List<HarmedChildDiscussion> findByCaseReferenceOrderByDiscussionNumberAscTurnAsc(
      CaseReference caseReference);

  Optional<HarmedChildDiscussion> findByRunAndTurn(String run, int turn);

  /** The discussion that the step is about. */
  default HarmedChildDiscussion of(Step step) {
    return findByRunAndTurn(step.run(), step.turn().orElseThrow()).orElseThrow();
  }

  List<HarmedChildDiscussion> findByMeetingForOrderByDiscussionNumber(String meetingFor);

  int countByMeetingFor(String meetingFor);
}
