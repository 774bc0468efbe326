package org.hsbpathway.safetyplan;

/**
 * Whether somebody agrees with the plan; disagreeing is recorded and does not make anybody less
 * safe.
 */
enum Agrees {
  YES,
  PARTLY,
  NO,
  NOT_ASKED;

  boolean disagrees() {
    return this == PARTLY || this == NO;
  }
}
