package org.hsbpathway.casefile;

/**
 * How far an incident is established; it is alleged until there is a finding, and a retraction
 * deletes nothing.
 */
public enum IncidentStatus implements Labelled {
  ALLEGED("alleged"),
  ADMITTED_IN_PART("admitted in part"),
  ADMITTED("admitted"),
  DENIED("denied"),
  FOUND_BY_COURT("found by a court"),
  NOT_SUBSTANTIATED("not substantiated"),
  RETRACTED("retracted");

  private final String label;

  IncidentStatus(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }

  /** For a page that many read: nobody may take an allegation for a finding. */
  public String inWords() {
    return this == ALLEGED ? label + "; not decided by a court" : label;
  }
}
