package org.hsbpathway.safetyplan;

/** How near an informed adult stays when other children are about. */
enum LineOfSight {
  ALWAYS,
  EARSHOT,
  EVERY_FEW_MINUTES,
  NORMAL;

  /** Whether the child is never out of an adult's sight or hearing near younger children. */
  boolean neverUnsupervised() {
    return this == ALWAYS || this == EARSHOT;
  }
}
