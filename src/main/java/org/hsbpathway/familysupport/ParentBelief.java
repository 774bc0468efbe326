package org.hsbpathway.familysupport;

/** What the parents make of what was said to have happened. */
enum ParentBelief {
  ACCEPTS,
  UNSURE,
  DENIES,
  DIFFERS_BETWEEN_PARENTS
}
