package org.hsbpathway.safetyplan;

/** Where a safety plan, or one version of it, stands. */
enum PlanStatus {
  /** Opened, nothing agreed yet. */
  DRAFT,
  /** Agreed by word of mouth: it counts, and is put in writing within a working day. */
  VERBAL_AGREED,
  /** Agreed in writing and in force. */
  ACTIVE,
  /** A version that a later one replaced. */
  SUPERSEDED,
  ENDED,
  /** Somebody named has taken it over. */
  HANDED_OVER;

  boolean inForce() {
    return this == VERBAL_AGREED || this == ACTIVE;
  }

  boolean over() {
    return this == ENDED || this == HANDED_OVER;
  }
}
