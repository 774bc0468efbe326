package org.hsbpathway.document;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The copies that were sent: added and read, nothing else. */
interface StoredCopies extends Repository<Copy, UUID> {

  Copy save(Copy copy);

  Optional<Copy> findById(UUID id);
}
