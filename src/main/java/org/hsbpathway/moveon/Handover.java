package org.hsbpathway.moveon;

/** What becomes of the safety plan when the case is closed. */
enum Handover {
  HANDED_OVER,
  ENDED,
  ALREADY_ENDED
}
