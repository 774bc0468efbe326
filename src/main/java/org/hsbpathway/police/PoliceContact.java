package org.hsbpathway.police;

/** The police file and who deals with it. */
record PoliceContact(String crimeReference, String force, String officer, String officerContact) {}
