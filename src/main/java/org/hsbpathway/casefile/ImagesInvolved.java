package org.hsbpathway.casefile;

/** Whether images are involved; nobody views, copies, prints, forwards or uploads them. */
public enum ImagesInvolved implements Labelled {
  NO("no"),
  YES_SELF_PRODUCED("yes, self-produced"),
  YES_OF_OTHERS("yes, of others"),
  AI_GENERATED("yes, AI-generated"),
  NOT_KNOWN("not known");

  private final String label;

  ImagesInvolved(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
