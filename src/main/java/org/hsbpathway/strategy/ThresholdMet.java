package org.hsbpathway.strategy;

/** Whether there is reasonable cause to suspect significant harm. */
enum ThresholdMet {
  YES_SUFFERED,
  YES_LIKELY,
  NO
}
