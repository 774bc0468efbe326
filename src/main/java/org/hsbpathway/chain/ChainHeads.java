package org.hsbpathway.chain;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The ends of all chains; the migration that makes a table also makes its chain. */
interface ChainHeads extends Repository<ChainHead, String> {

  Optional<ChainHead> findByName(String name);

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("from ChainHead where name = ?1")
  Optional<ChainHead> hold(String name);

  ChainHead save(ChainHead head);
}
