package org.hsbpathway.casefile;

/** Who asks for advice; a parent may ask just as a professional may. */
public enum ConsulteeType implements Labelled {
  PARENT_CARER("parent or carer"),
  SCHOOL("school"),
  HEALTH("health professional"),
  SOCIAL_WORKER("social worker"),
  YJS("youth justice service"),
  RESIDENTIAL_FOSTER("residential home or foster carer"),
  VCS("voluntary or community organisation"),
  OTHER("other");

  private final String label;

  ConsulteeType(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
