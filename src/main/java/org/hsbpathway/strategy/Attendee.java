package org.hsbpathway.strategy;

/** Somebody who was at a discussion, and whether they could decide for their agency. */
record Attendee(Agency agency, String role, String name, boolean decisionMaker) {

  String inWords() {
    return name + ", " + role + " (" + agency.label() + ")";
  }
}
