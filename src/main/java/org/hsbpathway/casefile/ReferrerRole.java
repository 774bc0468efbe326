package org.hsbpathway.casefile;

/**
 * Who told us about the concern; an anonymous referrer cannot be acknowledged, the concern is
 * decided all the same.
 */
public enum ReferrerRole implements Labelled {
  SCHOOL_DSL("designated safeguarding lead of a school"),
  PARENT_CARER("parent or carer"),
  CHILD_SELF("the child"),
  GP("GP"),
  HEALTH_OTHER("other health professional"),
  SCHOOL_NURSE("school nurse"),
  CAMHS("child and adolescent mental health service"),
  POLICE("police"),
  YJS("youth justice service"),
  FOSTER_CARER("foster carer"),
  RESIDENTIAL("residential home"),
  OTHER_LA("another local authority"),
  VCS("voluntary or community organisation"),
  MEMBER_OF_PUBLIC("member of the public"),
  ANONYMOUS("anonymous"),
  INTERNAL("colleague in children's services");

  private final String label;

  ReferrerRole(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
