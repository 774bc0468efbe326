package org.hsbpathway.safetyplan;

/** Whether the school has its own plan for managing risk. */
enum SchoolPlan {
  IN_PLACE,
  ASKED_FOR,
  NOT_NEEDED,
  NO_SCHOOL,
  NOT_KNOWN
}
