package org.hsbpathway.police;

/**
 * The route the table {@code policeRoute} proposes and why, beginning with its row; a person
 * decides.
 */
record RouteProposal(PoliceRoute route, String why) {

  String sentence() {
    return "**Proposed: %s.** %s".formatted(route.label(), why);
  }
}
