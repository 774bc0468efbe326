package org.hsbpathway.strategy;

/** How people came together. */
enum DiscussionFormat {
  MEETING,
  VIDEO,
  TELEPHONE
}
