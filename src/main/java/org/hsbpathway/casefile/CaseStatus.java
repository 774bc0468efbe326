package org.hsbpathway.casefile;

import java.util.EnumSet;
import java.util.Set;

/**
 * Where a case stands: a concern until a manager decides, then open, not accepted or answered with
 * advice; closed only by a named person.
 */
public enum CaseStatus implements Labelled {
  CONCERN("concern, not decided yet"),
  OPEN("open"),
  NOT_ACCEPTED("not accepted"),
  ADVICE("advice, no referral"),
  CLOSED("closed"),
  /** Counted as itself, never among the closed cases. */
  DIED("the child has died; the record is locked");

  /** Nobody works on it any more, or only advice was asked for. */
  static final Set<CaseStatus> OVER = EnumSet.of(NOT_ACCEPTED, ADVICE, CLOSED, DIED);

  private final String label;

  CaseStatus(String label) {
    this.label = label;
  }

  /** Whether nobody works on it any more, or only advice was asked for. */
  public boolean isOver() {
    return OVER.contains(this);
  }

  @Override
  public String label() {
    return label;
  }
}
