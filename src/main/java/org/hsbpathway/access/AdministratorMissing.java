package org.hsbpathway.access;

/** The application may not start, because nobody, or everybody, could administer it. */
final class AdministratorMissing extends RuntimeException {

  private static final String ENVIRONMENT =
      "Set the environment variables HSB_ADMIN_ID and HSB_ADMIN_PASSWORD (or the properties hsb.admin.id and"
          + " hsb.admin.password). The password has at least "
          + PasswordRules.MIN_LENGTH
          + " characters and does not contain the id. They are read only until that user exists.";

  private final String action;

  private AdministratorMissing(String message, String action) {
    super(message);
    this.action = action;
  }

  static AdministratorMissing notConfigured() {
    return new AdministratorMissing(
        "No administrator is configured, and the database has none.",
        ENVIRONMENT
            + " To try the application out with demonstration users, start it with the profile demo.");
  }

  static AdministratorMissing unsuitableId() {
    return new AdministratorMissing(
        "The administrator's id has characters other than letters, digits, dot, hyphen, underscore and @.",
        ENVIRONMENT);
  }

  static AdministratorMissing weakPassword(String why) {
    return new AdministratorMissing("The administrator's password " + why + ".", ENVIRONMENT);
  }

  static AdministratorMissing demoDatabase() {
    return new AdministratorMissing(
        "This database holds demonstration users, whose password everybody knows.",
        "Use a database in which the profile demo never ran, or start with the profile demo again.");
  }

  String action() {
    return action;
  }
}
