package org.hsbpathway.oversight;

import java.util.List;

/** What is written on paper while the system is down: the forms of one piece of work. */
enum BlankPack {
  REFERRAL("Referral", "concernRaised", "recordReferral"),
  SAFETY_PLAN("Safety plan", "agreeInterimPlan", "writeSafetyPlan"),
  SESSION("Session", "recordSession");

  private final String title;
  private final List<String> forms;

  BlankPack(String title, String... forms) {
    this.title = title;
    this.forms = List.of(forms);
  }

  String title() {
    return title;
  }

  /** Ids of the forms, in the order in which they are filled in. */
  List<String> forms() {
    return forms;
  }

  /** As it stands in an address: {@code safety-plan}. */
  String path() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
