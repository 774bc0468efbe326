package org.hsbpathway.planning;

/** Where a child is supervised. */
enum PlanSetting {
  HOME,
  SCHOOL,
  TRANSPORT,
  COMMUNITY,
  ONLINE,
  CONTACT
}
