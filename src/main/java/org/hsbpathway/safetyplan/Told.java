package org.hsbpathway.safetyplan;

/** Who knows about tonight's plan. */
enum Told {
  CHILD,
  PARENTS_CARERS,
  OTHER_ADULTS_AT_HOME,
  OTHER_HOUSEHOLD,
  SCHOOL,
  FOSTER_CARER_OR_HOME,
  POLICE,
  HEALTH,
  TEAM_MANAGER,
  OUT_OF_HOURS_TEAM
}
