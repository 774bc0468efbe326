package org.hsbpathway.safetyplan;

/** Where the child sleeps in a household. */
enum Sleeping {
  OWN_ROOM,
  SHARES_SAME_SEX,
  SHARES_OTHER,
  ALTERNATIVE_TONIGHT,
  NOT_KNOWN
}
