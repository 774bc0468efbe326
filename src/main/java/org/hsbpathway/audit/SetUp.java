package org.hsbpathway.audit;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.impl.cmd.ActivateProcessDefinitionCmd;
import org.camunda.bpm.engine.impl.cmd.CreateMembershipCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteAuthorizationCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteDeploymentCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteFilterCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteGroupCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteMembershipCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteUserCmd;
import org.camunda.bpm.engine.impl.cmd.SaveAuthorizationCmd;
import org.camunda.bpm.engine.impl.cmd.SaveFilterCmd;
import org.camunda.bpm.engine.impl.cmd.SaveGroupCmd;
import org.camunda.bpm.engine.impl.cmd.SaveUserCmd;
import org.camunda.bpm.engine.impl.cmd.SuspendProcessDefinitionCmd;
import org.camunda.bpm.engine.impl.cmd.UnlockUserCmd;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.repository.Resource;
import org.hsbpathway.chain.Place;
import org.hsbpathway.workflow.Act;

/** What of the engine's commands changes how the application is set up, told by ids. */
final class SetUp {

  private static final int HASH_SHOWN = 32;

  private static final Map<Class<?>, String> CHANGES =
      Map.ofEntries(
          Map.entry(SaveUserCmd.class, "saveUser"),
          Map.entry(DeleteUserCmd.class, "deleteUser"),
          Map.entry(UnlockUserCmd.class, "unlockUser"),
          Map.entry(SaveGroupCmd.class, "saveGroup"),
          Map.entry(DeleteGroupCmd.class, "deleteGroup"),
          Map.entry(CreateMembershipCmd.class, "createMembership"),
          Map.entry(DeleteMembershipCmd.class, "deleteMembership"),
          Map.entry(SaveAuthorizationCmd.class, "saveAuthorization"),
          Map.entry(DeleteAuthorizationCmd.class, "deleteAuthorization"),
          Map.entry(SaveFilterCmd.class, "saveFilter"),
          Map.entry(DeleteFilterCmd.class, "deleteFilter"),
          Map.entry(DeleteDeploymentCmd.class, "deleteDeployment"),
          Map.entry(ActivateProcessDefinitionCmd.class, "activateProcess"),
          Map.entry(SuspendProcessDefinitionCmd.class, "suspendProcess"));

  /** As {@code createMembership:frontdoor:hsb-edt}; empty for whatever changes nothing of it. */
  static Optional<String> changedBy(Object command) {
    return Optional.ofNullable(CHANGES.get(command.getClass()))
        .map(change -> Act.id(change, idsIn(command)));
  }

  /** As {@code deployment:<id>:<hash of every name and content>}. */
  static String deployed(String deployment, List<? extends Resource> resources) {
    var all = new ByteArrayOutputStream();
    resources.stream()
        .sorted(Comparator.comparing(Resource::getName))
        .forEach(
            resource -> {
              all.writeBytes(resource.getName().getBytes(StandardCharsets.UTF_8));
              all.write(0);
              all.writeBytes(resource.getBytes());
            });
    return Act.id("deployment", List.of(deployment, hash(all.toByteArray())));
  }

  static String hash(byte[] content) {
    return Place.sha256(content).substring(0, HASH_SHOWN);
  }

  private static List<String> idsIn(Object command) {
    var ids = new ArrayList<String>();
    CasesNamed.partsOf(command)
        .forEach(
            (name, part) -> {
              if (part instanceof AuthorizationEntity permission) {
                ids.add(
                    permission.getUserId() == null
                        ? String.valueOf(permission.getGroupId())
                        : permission.getUserId());
                ids.add(String.valueOf(permission.getResourceType()));
                ids.add(String.valueOf(permission.getResourceId()));
              } else if (part instanceof DbEntity entity) {
                ids.add(String.valueOf(entity.getId()));
              } else if (part instanceof String text && name.endsWith("Id")) {
                ids.add(text);
              }
            });
    return ids;
  }

  private SetUp() {}
}
