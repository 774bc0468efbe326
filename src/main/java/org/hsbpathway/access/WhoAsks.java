package org.hsbpathway.access;

import java.util.List;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.hsbpathway.casefile.Sight;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Whoever asks the engine belongs to the tenants of those closed cases that they see at this very
 * moment, whichever door they came by: who is taken off a list does not see it at the next request.
 */
final class WhoAsks extends IdentityServiceImpl {

  private final ObjectProvider<Sight> sight;

  WhoAsks(ObjectProvider<Sight> sight) {
    this.sight = sight;
  }

  @Override
  public Authentication getCurrentAuthentication() {
    var asking = super.getCurrentAuthentication();
    return asking == null || asking.getUserId() == null ? asking : new Now(asking);
  }

  private final class Now extends Authentication {

    Now(Authentication asking) {
      super(asking.getUserId(), asking.getGroupIds());
    }

    @Override
    public List<String> getTenantIds() {
      return sight.getObject().openTo(getUserId());
    }
  }
}
