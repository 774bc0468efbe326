package org.hsbpathway.casefile;

/** What kind of behaviour is alleged, as a category; detail belongs in the reported words. */
public enum ContactType implements Labelled {
  NON_CONTACT("no contact"),
  CONTACT_NON_PENETRATIVE("contact without penetration"),
  CONTACT_PENETRATIVE_ALLEGED("penetration alleged"),
  TECHNOLOGY_ASSISTED("technology-assisted"),
  SELF_DIRECTED("self-directed"),
  VERBAL("verbal"),
  NOT_KNOWN("kind not known");

  private final String label;

  ContactType(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
