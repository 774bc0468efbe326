package org.hsbpathway.casefile;

/** How a concern reached the front door. */
public enum ReceivedVia implements Labelled {
  PHONE("phone"),
  SECURE_EMAIL("secure e-mail"),
  PORTAL("portal"),
  POLICE_NOTIFICATION("police notification"),
  EDT("out-of-hours team"),
  IN_PERSON("in person"),
  OTHER_LA("another local authority"),
  COURT_YJS("court or youth justice service");

  private final String label;

  ReceivedVia(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
