package org.hsbpathway.sharing;

import org.hsbpathway.casefile.Labelled;

/** What the share decision proposes. */
enum ShareDecision implements Labelled {
  SHARE("share"),
  MUST_SHARE("it must be shared"),
  SHARE_DESPITE_OBJECTION("share although somebody objects"),
  SHARE_NOW_TELL_LATER("share now, tell the family after it"),
  SHARE_NOW_DO_NOT_TELL("share now, do not tell the family yet"),
  SEEK_ADVICE("ask for advice"),
  MANAGER_DECIDES("a manager decides"),
  TALK_FIRST_CHILD("talk with the child first"),
  TALK_FIRST_PARENT("talk with the parents first"),
  DO_NOT_SHARE("do not share");

  private final String label;

  ShareDecision(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }

  /**
   * Whether it goes before everybody was talked with: that is for a reason that stands in a list.
   */
  boolean goesBeforeTalking() {
    return this == SHARE_NOW_TELL_LATER || this == SHARE_NOW_DO_NOT_TELL;
  }

  boolean asksToTalkFirst() {
    return this == TALK_FIRST_CHILD || this == TALK_FIRST_PARENT;
  }
}
