package org.hsbpathway.planning;

/** Of which plan this one is a part: one plan number and one review date, never rivals. */
enum PlanType {
  HSB_ONLY,
  CIN,
  CP,
  LAC,
  YJS_ORDER,
  EARLY_HELP
}
