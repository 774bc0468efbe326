package org.hsbpathway.safetyplan;

import org.hsbpathway.casefile.Labelled;

/** Why a safety plan ends. */
enum EndReason implements Labelled {
  NO_LONGER_NEEDED("no longer needed"),
  HOLDER_CARRIES_ON("a named person carries it on"),
  MOVED_TO_OTHER_AREA("another area has taken it over"),
  TURNED_18("the young person turned 18 and adult services carry on"),
  TURNED_18_REFUSED("the young person turned 18 and, knowing what it means, wants no plan");

  private final String label;

  EndReason(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }

  /** Whether somebody has to be named who takes the plan over. */
  boolean needsHolder() {
    return this == HOLDER_CARRIES_ON || this == MOVED_TO_OTHER_AREA || this == TURNED_18;
  }

  /** Whether the plan can end for this reason while the case itself goes on. */
  boolean endsBeforeTheCase() {
    return this != NO_LONGER_NEEDED && this != HOLDER_CARRIES_ON;
  }
}
