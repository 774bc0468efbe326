package org.hsbpathway.workflow;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.context.Context;

/** Everybody who may have a task in a case. */
public final class Staff {

  private static final String[] GROUPS = {
    "hsb-front-door",
    "hsb-team-manager",
    "hsb-service-manager",
    "hsb-social-worker",
    "hsb-linked-child-worker",
    "hsb-coordinator",
    "hsb-assessor",
    "hsb-practitioner",
    "hsb-family-support",
    "hsb-cp-chair",
    "hsb-iro",
    "hsb-yjs",
    "hsb-business-support",
    "hsb-info-governance",
    "hsb-edt"
  };

  private Staff() {}

  /**
   * @param others ids of groups that are not asked to do anything in a case, and are meant too
   */
  public static List<Step.Option> of(Step step, String... others) {
    return step.usersIn(Stream.concat(Stream.of(GROUPS), Stream.of(others)).toArray(String[]::new));
  }

  /** Ids of the groups somebody is in. Only within a command of the engine. */
  public static List<String> groupsOf(String user) {
    return Context.getProcessEngineConfiguration()
        .getIdentityService()
        .createGroupQuery()
        .groupMember(user)
        .list()
        .stream()
        .map(Group::getId)
        .toList();
  }

  /** The people of a group, by user id. Only within a command of the engine. */
  public static List<User> membersOf(String group) {
    return Context.getProcessEngineConfiguration()
        .getIdentityService()
        .createUserQuery()
        .memberOfGroup(group)
        .orderByUserId()
        .asc()
        .list();
  }
}
