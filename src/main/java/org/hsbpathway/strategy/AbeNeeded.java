package org.hsbpathway.strategy;

/** Whether an Achieving Best Evidence interview is planned. */
enum AbeNeeded {
  YES,
  NO,
  NO_CHILD_KNOWN
}
