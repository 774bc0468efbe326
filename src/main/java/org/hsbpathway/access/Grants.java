package org.hsbpathway.access;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;

/** Gives groups their permissions. What a group already has stays, so giving twice is harmless. */
final class Grants {

  private final AuthorizationService authorizations;
  private final Map<Place, Authorization> rows = new HashMap<>();
  private final Set<Authorization> changed = new LinkedHashSet<>();

  Grants(AuthorizationService authorizations, Collection<String> groups) {
    this.authorizations = authorizations;
    authorizations
        .createAuthorizationQuery()
        .authorizationType(Authorization.AUTH_TYPE_GRANT)
        .groupIdIn(groups.toArray(String[]::new))
        .list()
        .forEach(
            row ->
                rows.put(
                    new Place(row.getGroupId(), row.getResourceType(), row.getResourceId()), row));
  }

  void give(String group, Grant grant) {
    var place = new Place(group, grant.resource().resourceType(), grant.id());
    var row = rows.computeIfAbsent(place, missing -> rowFor(group, grant));
    if (!grant.permissions().stream().allMatch(row::isPermissionGranted)) {
      grant.permissions().forEach(row::addPermission);
      changed.add(row);
    }
  }

  void save() {
    changed.forEach(authorizations::saveAuthorization);
    changed.clear();
  }

  private Authorization rowFor(String group, Grant grant) {
    var row = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
    row.setGroupId(group);
    row.setResource(grant.resource());
    row.setResourceId(grant.id());
    return row;
  }

  private record Place(String group, int resource, String id) {}
}
