package org.hsbpathway.familysupport;

/** How the family worker was in touch, or tried to be. */
enum ContactHow {
  VISIT,
  PHONE,
  VIDEO,
  ELSEWHERE,
  NOT_REACHED
}
