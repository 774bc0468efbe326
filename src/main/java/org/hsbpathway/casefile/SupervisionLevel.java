package org.hsbpathway.casefile;

/** How closely a child is supervised, as named professionals agreed; it is never computed. */
public enum SupervisionLevel implements Labelled {
  INTERIM_PRECAUTIONARY("interim, precautionary"),
  LOW("low"),
  MEDIUM("medium"),
  HIGH("high"),
  PLACEMENT_SPECIFIC("specific to the placement");

  private final String label;

  SupervisionLevel(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
