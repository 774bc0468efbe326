package org.hsbpathway.sharing;

/** When the child and the parents learn that something was shared. */
enum Telling {
  ALREADY_TOLD,
  TELL_LATER,
  DO_NOT_TELL_YET
}
