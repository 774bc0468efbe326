package org.hsbpathway.access;

import org.camunda.bpm.engine.IdentityService;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The first administrator of an installation. Without one, whoever comes first could make himself
 * administrator, so the application does not start.
 */
@Component
@Profile("!demo")
@EnableConfigurationProperties(AdministratorSettings.class)
class Administrator implements People {

  /** Stands where the engine looks for an administrator; nobody signs in under this name. */
  private static final String SIGN_IN_SERVICE = "sign-in-service";

  private final AdministratorSettings settings;
  private final boolean elsewhere;

  Administrator(AdministratorSettings settings, Environment environment) {
    this.settings = settings;
    // Then the provider says who administers.
    this.elsewhere = environment.matchesProfiles("oidc");
  }

  @Override
  public void arrive(IdentityService identity) {
    refuseDemoUsers(identity);
    if (elsewhere) {
      letTheServiceStandIn(identity);
    } else if (settings.isGiven()) {
      appoint(identity);
    } else if (identity.createUserQuery().memberOfGroup(Role.CAMUNDA_ADMINISTRATOR.id).count()
        == 0) {
      throw AdministratorMissing.notConfigured();
    }
  }

  private void appoint(IdentityService identity) {
    if (identity.createUserQuery().userId(settings.id()).count() == 0) {
      settings.check();
      var administrator = identity.newUser(settings.id());
      administrator.setPassword(settings.password());
      identity.saveUser(administrator);
    }
    People.join(identity, settings.id(), Role.CAMUNDA_ADMINISTRATOR.id);
    People.join(identity, settings.id(), Role.SYSTEM_ADMINISTRATOR.id);
  }

  /** Or Camunda would send everybody to its page for a first administrator, which is closed. */
  private static void letTheServiceStandIn(IdentityService identity) {
    if (identity.createUserQuery().userId(SIGN_IN_SERVICE).count() == 0) {
      var service = identity.newUser(SIGN_IN_SERVICE);
      service.setFirstName("Sign-in");
      service.setLastName("service");
      identity.saveUser(service);
    }
    People.join(identity, SIGN_IN_SERVICE, Role.CAMUNDA_ADMINISTRATOR.id);
  }

  private static void refuseDemoUsers(IdentityService identity) {
    if (identity.createUserQuery().userEmailLike("%" + DemoUsers.MAIL_DOMAIN).count() > 0) {
      throw AdministratorMissing.demoDatabase();
    }
  }
}
