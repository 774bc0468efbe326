package org.hsbpathway.notice;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Notices extends JpaRepository<Notice, UUID> {

  List<Notice> findByRun(String run);

  /** What was kept for the next morning. */
  @Query(
      "select n from Notice n where n.run is null and n.sentAt is null and n.stoppedAt is null"
          + " order by n.recipient, n.dueAt, n.caseReference.value")
  List<Notice> forTheMorning();
}
