package org.hsbpathway.police;

import java.util.EnumSet;
import java.util.Set;
import org.hsbpathway.casefile.Labelled;

/** The police file and who deals with it; what the police have not given us yet is missing. */
record PoliceContact(String crimeReference, String force, String officer, String officerContact) {

  /** What the police give us sooner or later. */
  enum Part implements Labelled {
    CRIME_REFERENCE("crime reference"),
    OFFICER("officer in the case"),
    OFFICER_CONTACT("how to reach the officer");

    private final String label;

    Part(String label) {
      this.label = label;
    }

    @Override
    public String label() {
      return label;
    }
  }

  Set<Part> notGivenYet() {
    var missing = EnumSet.noneOf(Part.class);
    if (crimeReference == null) {
      missing.add(Part.CRIME_REFERENCE);
    }
    if (officer == null) {
      missing.add(Part.OFFICER);
    }
    if (officerContact == null) {
      missing.add(Part.OFFICER_CONTACT);
    }
    return missing;
  }
}
