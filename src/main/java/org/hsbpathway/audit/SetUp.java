package org.hsbpathway.audit;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.cmd.ActivateJobCmd;
import org.camunda.bpm.engine.impl.cmd.ActivateJobDefinitionCmd;
import org.camunda.bpm.engine.impl.cmd.ActivateProcessDefinitionCmd;
import org.camunda.bpm.engine.impl.cmd.ActivateProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.CreateMembershipCmd;
import org.camunda.bpm.engine.impl.cmd.CreateTenantGroupMembershipCmd;
import org.camunda.bpm.engine.impl.cmd.CreateTenantUserMembershipCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteAuthorizationCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteDeploymentCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteFilterCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteGroupCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteMembershipCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteProcessDefinitionsByIdsCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteProcessDefinitionsByKeyCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteTenantCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteTenantGroupMembershipCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteTenantUserMembershipCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteUserCmd;
import org.camunda.bpm.engine.impl.cmd.SaveAuthorizationCmd;
import org.camunda.bpm.engine.impl.cmd.SaveFilterCmd;
import org.camunda.bpm.engine.impl.cmd.SaveGroupCmd;
import org.camunda.bpm.engine.impl.cmd.SaveTenantCmd;
import org.camunda.bpm.engine.impl.cmd.SaveUserCmd;
import org.camunda.bpm.engine.impl.cmd.SetJobDefinitionPriorityCmd;
import org.camunda.bpm.engine.impl.cmd.SuspendJobCmd;
import org.camunda.bpm.engine.impl.cmd.SuspendJobDefinitionCmd;
import org.camunda.bpm.engine.impl.cmd.SuspendProcessDefinitionCmd;
import org.camunda.bpm.engine.impl.cmd.SuspendProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.UnlockUserCmd;
import org.camunda.bpm.engine.impl.cmd.UpdateDecisionDefinitionHistoryTimeToLiveCmd;
import org.camunda.bpm.engine.impl.cmd.UpdateProcessDefinitionHistoryTimeToLiveCmd;
import org.camunda.bpm.engine.impl.cmd.UpdateProcessInstancesSuspendStateBatchCmd;
import org.camunda.bpm.engine.impl.cmd.UpdateProcessInstancesSuspendStateCmd;
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
          Map.entry(SaveTenantCmd.class, "saveTenant"),
          Map.entry(DeleteTenantCmd.class, "deleteTenant"),
          Map.entry(CreateTenantUserMembershipCmd.class, "createTenantMembership"),
          Map.entry(CreateTenantGroupMembershipCmd.class, "createTenantMembership"),
          Map.entry(DeleteTenantUserMembershipCmd.class, "deleteTenantMembership"),
          Map.entry(DeleteTenantGroupMembershipCmd.class, "deleteTenantMembership"),
          Map.entry(DeleteDeploymentCmd.class, "deleteDeployment"),
          Map.entry(DeleteProcessDefinitionsByIdsCmd.class, "deleteProcess"),
          Map.entry(DeleteProcessDefinitionsByKeyCmd.class, "deleteProcess"),
          Map.entry(ActivateProcessDefinitionCmd.class, "activateProcess"),
          Map.entry(SuspendProcessDefinitionCmd.class, "suspendProcess"),
          Map.entry(ActivateProcessInstanceCmd.class, "activateInstance"),
          Map.entry(SuspendProcessInstanceCmd.class, "suspendInstance"),
          Map.entry(UpdateProcessInstancesSuspendStateCmd.class, "suspendInstances"),
          Map.entry(UpdateProcessInstancesSuspendStateBatchCmd.class, "suspendInstances"),
          Map.entry(ActivateJobDefinitionCmd.class, "activateTimers"),
          Map.entry(SuspendJobDefinitionCmd.class, "suspendTimers"),
          Map.entry(SetJobDefinitionPriorityCmd.class, "prioritiseTimers"),
          Map.entry(ActivateJobCmd.class, "activateTimer"),
          Map.entry(SuspendJobCmd.class, "suspendTimer"),
          Map.entry(UpdateProcessDefinitionHistoryTimeToLiveCmd.class, "keepHistory"),
          Map.entry(UpdateDecisionDefinitionHistoryTimeToLiveCmd.class, "keepHistory"));

  static Set<String> commands() {
    return CHANGES.keySet().stream().map(Class::getSimpleName).collect(Collectors.toSet());
  }

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
              } else if ((part instanceof String || part instanceof Integer)
                  && name.matches(".*(Id|Key|TimeToLive)")) {
                ids.add(part.toString());
              }
            });
    return ids;
  }

  private SetUp() {}
}
