package org.hsbpathway.casefile;

/** How closely a child is supervised, as named professionals agreed; it is never computed. */
public enum SupervisionLevel implements Labelled {
  INTERIM_PRECAUTIONARY("interim, precautionary", 3),
  LOW("low", 1),
  MEDIUM("medium", 2),
  HIGH("high", 3),
  PLACEMENT_SPECIFIC("specific to the placement", 3);

  private final String label;
  private final int closeness;

  SupervisionLevel(String label, int closeness) {
    this.label = label;
    this.closeness = closeness;
  }

  @Override
  public String label() {
    return label;
  }

  /** What is not yet assessed, or set by a placement, is treated as if it were high. */
  public boolean isHigh() {
    return closeness == HIGH.closeness;
  }

  public boolean isCloserThan(SupervisionLevel other) {
    return closeness > other.closeness;
  }

  /** This level, or precautionary supervision where that is closer. */
  public SupervisionLevel atLeastPrecautionary() {
    return isHigh() ? this : INTERIM_PRECAUTIONARY;
  }
}
