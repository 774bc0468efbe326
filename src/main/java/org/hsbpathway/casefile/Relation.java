package org.hsbpathway.casefile;

/** What a person in an incident is to the child this case is about. */
public enum Relation implements Labelled {
  SIBLING("sibling"),
  HALF_STEP_SIBLING("half- or step-sibling"),
  COUSIN("cousin"),
  PEER("peer"),
  YOUNGER_PEER("younger peer"),
  /** The child the case is about, as one who was harmed too. */
  THIS_CHILD("the child of this case, who was harmed too"),
  ADULT("adult"),
  ANIMAL("animal"),
  NONE_DIRECTED_AT_SELF("nobody, directed at self"),
  NOT_KNOWN("not known");

  private final String label;

  Relation(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }

  /** Whether this person is, or may be, another child with a record and a worker of their own. */
  public boolean mayBeAChild() {
    return this != THIS_CHILD && this != ADULT && this != ANIMAL && this != NONE_DIRECTED_AT_SELF;
  }
}
