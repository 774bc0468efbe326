package org.hsbpathway.access;

import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.StringUtils;

/** Who administers a new installation; read once, when that user does not exist yet. */
@ConfigurationProperties("hsb.admin")
record AdministratorSettings(String id, String password) {

  /** How a user's id may look: also the forms that directories and mail systems give. */
  static final String USER_ID = "[A-Za-z0-9][A-Za-z0-9._@-]*";

  boolean isGiven() {
    return StringUtils.hasText(id);
  }

  void check() {
    if (!id.matches(USER_ID)) {
      throw AdministratorMissing.unsuitableId();
    }
    if (!StringUtils.hasText(password)) {
      throw AdministratorMissing.notConfigured();
    }
    if (password.length() < PasswordRules.MIN_LENGTH) {
      throw AdministratorMissing.weakPassword(
          "has fewer than " + PasswordRules.MIN_LENGTH + " characters");
    }
    if (password.toLowerCase(Locale.ROOT).contains(id.toLowerCase(Locale.ROOT))) {
      throw AdministratorMissing.weakPassword("contains the administrator's id");
    }
  }

  @Override
  public String toString() {
    return "AdministratorSettings[id=" + id + "]";
  }
}
