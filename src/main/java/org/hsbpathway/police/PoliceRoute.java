package org.hsbpathway.police;

import org.hsbpathway.casefile.Labelled;

/** How the police strand is handled, by the child's age at each incident. */
enum PoliceRoute implements Labelled {
  WELFARE_ONLY_UNDER_10("welfare only: under 10 at every incident"),
  POLICE_ELIGIBLE("police can look into it: 10 or over at every incident"),
  SPLIT("incident by incident: before and after the tenth birthday"),
  POLICE_ELIGIBLE_PENDING_AGE("treated as a police matter until the age is known"),
  NOW_ADULT("18 or over now");

  private final String label;

  PoliceRoute(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }

  /** The clock of the first look at the strand: an age that is not known is established at once. */
  String firstLook() {
    return this == POLICE_ELIGIBLE_PENDING_AGE ? "policeRoute" : "policeChase";
  }
}
