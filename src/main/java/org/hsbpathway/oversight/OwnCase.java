package org.hsbpathway.oversight;

import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/**
 * What is for a service manager is not for one who manages the case as well, where there is
 * another.
 */
@Component
class OwnCase {

  private static final String SERVICE_MANAGERS = "hsb-service-manager";

  private final Standing standing;

  OwnCase(Standing standing) {
    this.standing = standing;
  }

  void refuse(CaseReference reference, Step step, String field) {
    if (standing.is(reference, Fact.TEAM_MANAGER, step.user())
        && step.usersIn(SERVICE_MANAGERS).size() > 1) {
      throw new Refusal(field, "You manage this case: another service manager does this.");
    }
  }
}
