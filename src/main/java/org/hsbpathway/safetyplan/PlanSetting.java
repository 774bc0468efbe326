package org.hsbpathway.safetyplan;

/** A part of the child's life that the plan covers. */
enum PlanSetting {
  HOME,
  OTHER_HOUSEHOLD,
  SCHOOL,
  TRAVEL,
  COMMUNITY,
  ONLINE,
  CONTACT
}
