package org.hsbpathway.access;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** One person for each role, to try the application out; all have the password {@code demo}. */
@Component
@Profile("demo")
class DemoUsers implements People {

  static final String MAIL_DOMAIN = "@demo.invalid";
  private static final String PASSWORD = "demo";
  private static final Logger LOG = LoggerFactory.getLogger(DemoUsers.class);

  private static final List<DemoUser> USERS =
      List.of(
          new DemoUser("frontdoor", Role.FRONT_DOOR, Role.BUSINESS_SUPPORT),
          new DemoUser("manager", Role.TEAM_MANAGER),
          new DemoUser("manager2", Role.TEAM_MANAGER),
          new DemoUser("socialworker", Role.SOCIAL_WORKER),
          new DemoUser("linkedworker", Role.LINKED_CHILD_WORKER),
          new DemoUser("coordinator", Role.COORDINATOR),
          new DemoUser("assessor", Role.ASSESSOR),
          new DemoUser("assessor2", Role.ASSESSOR),
          new DemoUser("practitioner", Role.PRACTITIONER),
          new DemoUser("familyworker", Role.FAMILY_SUPPORT),
          new DemoUser("yjs", Role.YOUTH_JUSTICE),
          new DemoUser("chair", Role.CONFERENCE_CHAIR, Role.REVIEWING_OFFICER),
          new DemoUser("edt", Role.EMERGENCY_DUTY),
          new DemoUser("governance", Role.INFORMATION_GOVERNANCE),
          new DemoUser("auditor", Role.AUDITOR),
          new DemoUser("commissioner", Role.COMMISSIONER),
          new DemoUser("analyst", Role.ANALYST),
          new DemoUser("sysadmin", Role.SYSTEM_ADMINISTRATOR, Role.CAMUNDA_ADMINISTRATOR));

  @Override
  public void arrive(IdentityService identity) {
    for (var demo : USERS) {
      if (identity.createUserQuery().userId(demo.id).count() == 0) {
        var user = identity.newUser(demo.id);
        user.setFirstName(demo.roles.get(0).title);
        user.setLastName("(" + demo.id + ")");
        user.setEmail(demo.id + MAIL_DOMAIN);
        user.setPassword(PASSWORD);
        identity.saveUser(user);
      }
      demo.roles.forEach(role -> People.join(identity, demo.id, role.id));
    }
    LOG.warn(
        "Demonstration: sign in with the password \"{}\" as {}.",
        PASSWORD,
        USERS.stream().map(demo -> demo.id).collect(joining(", ")));
  }

  private record DemoUser(String id, List<Role> roles) {

    DemoUser(String id, Role... roles) {
      this(id, List.of(roles));
    }
  }
}
