package org.hsbpathway.casefile;

/** Where an incident is said to have happened. */
public enum Setting implements Labelled {
  HOME("home"),
  EXTENDED_FAMILY("extended family"),
  SCHOOL("school"),
  TRANSPORT("transport"),
  COMMUNITY("community"),
  ONLINE("online"),
  PLACEMENT("placement"),
  CLUB_FAITH("club or faith group"),
  NOT_KNOWN("setting not known");

  private final String label;

  Setting(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
