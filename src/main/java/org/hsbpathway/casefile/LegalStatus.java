package org.hsbpathway.casefile;

/** On what legal footing the child is known to children's services. */
public enum LegalStatus implements Labelled {
  NONE("none"),
  CIN("child in need"),
  CP_PLAN("child protection plan"),
  LOOKED_AFTER_S20("looked after, section 20"),
  LOOKED_AFTER_ORDER("looked after, care order"),
  CARE_LEAVER("care leaver"),
  REMAND("remanded"),
  PRIVATE_FOSTERING("privately fostered"),
  NOT_KNOWN("not known");

  private final String label;

  LegalStatus(String label) {
    this.label = label;
  }

  /** Whether a child of this footing lives in the care of the authority or of a court's choice. */
  public boolean awayFromHome() {
    return this == LOOKED_AFTER_S20 || this == LOOKED_AFTER_ORDER || this == REMAND;
  }

  @Override
  public String label() {
    return label;
  }
}
