package org.hsbpathway.casefile;

/** How a case ended. */
public enum ClosureReason implements Labelled {
  COMPLETED("the work is completed"),
  NO_NEED("no need for work"),
  FAMILY_WITHDREW_NO_THRESHOLD("the family withdrew and there is no statutory threshold"),
  TRANSFERRED("transferred"),
  AGED_OUT_HANDED_OVER("turned 18 and handed over"),
  DUPLICATE("duplicate record"),
  UNABLE_TO_ENGAGE("unable to engage"),
  ERROR("opened in error"),
  /** Nobody chose among the others: our plan was all that still ran beside early help. */
  EARLY_HELP("early help goes on, our safety plan ended"),
  /** Counted as itself, never among the closed cases. */
  DIED("the child has died");

  private final String label;

  ClosureReason(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
