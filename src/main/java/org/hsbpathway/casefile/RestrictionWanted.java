package org.hsbpathway.casefile;

/** Whoever recorded the referral says that the record must be closed to all but named people. */
public record RestrictionWanted(CaseReference caseReference) {}
