package org.hsbpathway.deadline;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hsbpathway.casefile.CaseReference;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface StoredDeadlines extends JpaRepository<Deadline, UUID> {

  @Query("select d from Deadline d where d.task = ?1")
  Optional<Deadline> findByTask(String task);

  /** Also by a watch that was replaced: it may still wait for a reason. */
  @Query("select d from Deadline d join d.watches w where w = :watch")
  Optional<Deadline> findByWatch(String watch);

  /** The earliest first; of two that count from the same moment, the one that was begun first. */
  @Query(
      "select d from Deadline d join d.facts begun where d.caseReference = :caseReference"
          + " and index(begun) = 0 order by d.startedAt, begun.at")
  List<Deadline> inOrder(CaseReference caseReference);

  @Query("select d from Deadline d where d.caseReference = ?1 and d.clock = ?2 and d.state <> ?3")
  List<Deadline> findByCaseReferenceAndClockAndStateNot(
      CaseReference caseReference, String clock, Deadline.State state);

  List<Deadline> findByCaseReferenceAndClockAndState(
      CaseReference caseReference, String clock, Deadline.State state);

  List<Deadline> findByCaseReferenceAndTaskIsNullAndStateNot(
      CaseReference caseReference, Deadline.State state);

  List<Deadline> findByStateNotAndCalendarNot(Deadline.State state, String calendar);

  List<Deadline> findByStateOrderByDueAt(Deadline.State state);

  /** Everything that comes near or has passed, the most urgent first. */
  @Query(
      "select d from Deadline d where d.state = org.hsbpathway.deadline.Deadline.State.RUNNING"
          + " and d.amberAt <= :at order by d.dueAt")
  List<Deadline> atRisk(Instant at);
}
