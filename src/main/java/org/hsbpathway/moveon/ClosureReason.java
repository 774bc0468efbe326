package org.hsbpathway.moveon;

/** Why a case is closed. */
enum ClosureReason {
  COMPLETED,
  NO_NEED,
  FAMILY_WITHDREW_NO_THRESHOLD,
  TRANSFERRED,
  AGED_OUT_HANDED_OVER,
  DIED,
  DUPLICATE,
  UNABLE_TO_ENGAGE,
  ERROR
}
