package org.hsbpathway.sharing;

import java.util.Optional;
import org.hsbpathway.casefile.CaseReference;

/**
 * What a stage gives of its record when a copy of it is made. It gives everything; who may see
 * which field is said beside the letters, not here.
 */
public interface Source {

  SharedItem item();

  /** The record as it stands now; empty where there is nothing yet that could be shared. */
  Optional<Written> of(CaseReference caseReference);

  /**
   * Refuses somebody who may not have it whatever else holds, naming the field {@code
   * recipientName}.
   */
  default void refuseFor(CaseReference caseReference, String recipientName) {}
}
