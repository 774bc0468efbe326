package org.hsbpathway.casefile;

/** What a contact asks for: a referral of a child, or advice about a worry. */
public enum ContactKind implements Labelled {
  REFERRAL("referral"),
  ADVICE("request for advice");

  private final String label;

  ContactKind(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
