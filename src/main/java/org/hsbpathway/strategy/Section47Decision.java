package org.hsbpathway.strategy;

/** Whether there is a section 47 enquiry, and who makes it. */
enum Section47Decision {
  JOINT_S47,
  SINGLE_AGENCY_CSC,
  SINGLE_AGENCY_POLICE,
  NOT_REQUIRED;

  boolean isEnquiry() {
    return this != NOT_REQUIRED;
  }
}
