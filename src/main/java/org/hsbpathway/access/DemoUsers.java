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
          new DemoUser("frontdoor", "Front door worker", Role.FRONT_DOOR, Role.BUSINESS_SUPPORT),
          new DemoUser("manager", "Team manager", Role.TEAM_MANAGER),
          new DemoUser("manager2", "Second team manager", Role.TEAM_MANAGER),
          new DemoUser("servicemanager", "Service manager", Role.SERVICE_MANAGER),
          new DemoUser("socialworker", "Social worker", Role.SOCIAL_WORKER),
          new DemoUser("linkedworker", "Harmed child's worker", Role.LINKED_CHILD_WORKER),
          new DemoUser("coordinator", "HSB coordinator", Role.COORDINATOR),
          new DemoUser("assessor", "Assessor", Role.ASSESSOR),
          new DemoUser("assessor2", "Second assessor", Role.ASSESSOR),
          new DemoUser("practitioner", "Practitioner", Role.PRACTITIONER),
          new DemoUser("familyworker", "Family support worker", Role.FAMILY_SUPPORT),
          new DemoUser("yjs", "Youth justice officer", Role.YOUTH_JUSTICE),
          new DemoUser("chair", "Conference chair", Role.CONFERENCE_CHAIR, Role.REVIEWING_OFFICER),
          new DemoUser("edt", "Emergency duty worker", Role.EMERGENCY_DUTY),
          new DemoUser("governance", "Information governance officer", Role.INFORMATION_GOVERNANCE),
          new DemoUser("auditor", "Auditor", Role.AUDITOR),
          new DemoUser("commissioner", "Commissioner", Role.COMMISSIONER),
          new DemoUser("analyst", "Pathway analyst", Role.ANALYST),
          new DemoUser(
              "sysadmin",
              "System administrator",
              Role.SYSTEM_ADMINISTRATOR,
              Role.CAMUNDA_ADMINISTRATOR));

  @Override
  public void arrive(IdentityService identity) {
    for (var demo : USERS) {
      if (identity.createUserQuery().userId(demo.id).count() == 0) {
        var user = identity.newUser(demo.id);
        user.setFirstName(demo.name);
        user.setLastName("(demo)");
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

  private record DemoUser(String id, String name, List<Role> roles) {

    DemoUser(String id, String name, Role... roles) {
      this(id, name, List.of(roles));
    }
  }
}
