package org.hsbpathway.police;

/** What the police say about talking with the child about the alleged incident. */
enum PoliceHold {
  NONE,
  IN_FORCE,
  LIFTED
}
