package org.hsbpathway.sharing;

/** Why something is shared before people have talked. */
enum OverrideReason {
  SIGNIFICANT_HARM_RISK,
  WOULD_INCREASE_RISK,
  WOULD_PREJUDICE_POLICE,
  PERSON_CANNOT_BE_REACHED_AND_URGENT,
  COURT_OR_STATUTORY_DUTY
}
