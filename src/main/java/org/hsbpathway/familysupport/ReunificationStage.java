package org.hsbpathway.familysupport;

import org.hsbpathway.casefile.Labelled;

/** Where the children of one family are with each other, from apart to home again. */
enum ReunificationStage implements Labelled {
  SEPARATED("separated"),
  SUPERVISED_CONTACT("supervised contact"),
  DAYTIME("together in the daytime"),
  OVERNIGHT("overnight"),
  HOME("home"),
  NOT_SEPARATED("not separated");

  private final String label;

  ReunificationStage(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }

  /** The step that follows; from home there is none. */
  ReunificationStage next() {
    return this == HOME || this == NOT_SEPARATED ? this : values()[ordinal() + 1];
  }

  boolean isNextAfter(ReunificationStage before) {
    return before.next() == this;
  }

  boolean closerThan(ReunificationStage before) {
    return before != null && before != NOT_SEPARATED && ordinal() > before.ordinal();
  }
}
