package org.hsbpathway.familysupport;

/** Whether the family wants support. */
enum Accepted {
  YES,
  NO,
  LATER
}
