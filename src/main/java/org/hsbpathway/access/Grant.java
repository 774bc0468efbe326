package org.hsbpathway.access;

import java.util.List;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;

/** Permissions on one thing, or on all things of a kind. */
record Grant(Resource resource, String id, List<Permission> permissions) {

  static Grant on(Resource resource, String id, Permission... permissions) {
    return new Grant(resource, id, List.of(permissions));
  }

  static Grant onAll(Resource resource, Permission... permissions) {
    return on(resource, Authorization.ANY, permissions);
  }
}
