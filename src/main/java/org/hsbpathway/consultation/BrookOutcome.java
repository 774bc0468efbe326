package org.hsbpathway.consultation;

/** The colour a trained person brings from the Brook tool; it is never mapped to anything else. */
enum BrookOutcome {
  GREEN,
  AMBER,
  RED
}
