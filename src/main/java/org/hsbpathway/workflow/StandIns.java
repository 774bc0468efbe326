package org.hsbpathway.workflow;

import java.util.Optional;
import org.hsbpathway.casefile.CaseReference;

/** Who does the work of somebody who is away; whoever keeps the absences answers. */
public interface StandIns {

  /** User id of the deputy of somebody who is away today, where the deputy may work on the case. */
  Optional<String> of(String worker, CaseReference reference);

  /** Whether somebody does no work on the case today. */
  boolean isAway(String worker, CaseReference reference);
}
