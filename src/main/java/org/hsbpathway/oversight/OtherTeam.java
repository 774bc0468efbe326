package org.hsbpathway.oversight;

import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/**
 * Some things are for the service manager: there is no such group, so a team manager other than the
 * case's own does them, where there is one.
 */
@Component
class OtherTeam {

  private static final String MANAGERS = "hsb-team-manager";

  private final Standing standing;

  OtherTeam(Standing standing) {
    this.standing = standing;
  }

  void required(CaseReference reference, Step step, String field) {
    if (standing.is(reference, Fact.TEAM_MANAGER, step.user())
        && step.usersIn(MANAGERS).size() > 1) {
      throw new Refusal(field, "You manage this case: a manager of another team does this.");
    }
  }
}
