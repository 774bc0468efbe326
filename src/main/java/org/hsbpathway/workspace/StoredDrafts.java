package org.hsbpathway.workspace;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** The table of drafts. */
interface StoredDrafts extends JpaRepository<Draft, UUID> {

  Optional<Draft> findByTaskIdAndUserId(String taskId, String userId);

  @Modifying
  @Query("delete from Draft where taskId = ?1 and userId = ?2")
  void remove(String taskId, String userId);

  @Modifying
  @Query("delete from Draft where taskId = ?1")
  void removeAllOf(String taskId);
}
