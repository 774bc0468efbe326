package org.hsbpathway.enquiry;

/** Who takes part in a conference or a core group. */
enum Agency {
  CHILDRENS_SOCIAL_CARE,
  POLICE,
  HEALTH,
  EDUCATION,
  YOUTH_JUSTICE,
  CAMHS,
  FAMILY_SUPPORT,
  OTHER_AUTHORITY,
  OTHER
}
