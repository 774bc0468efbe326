package org.hsbpathway.retention;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** All copies of whole records. */
interface StoredRecordCopies extends JpaRepository<RecordCopy, UUID> {

  Optional<RecordCopy> findByRun(String run);
}
