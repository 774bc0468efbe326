package org.hsbpathway.casefile;

/** What a child needs in order to understand and be understood. */
public enum CommunicationNeed implements Labelled {
  NONE("none"),
  EASY_READ("easy read"),
  VISUAL_SUPPORT("pictures and symbols"),
  SIGNING("signing"),
  COMMUNICATION_AID("communication aid"),
  SHORT_SESSIONS("short sessions and extra time"),
  INTERMEDIARY("intermediary"),
  OTHER("other"),
  NOT_KNOWN("not known");

  private final String label;

  CommunicationNeed(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
