package org.hsbpathway.strategy;

import org.hsbpathway.casefile.Labelled;

/** Who may sit at the table of a strategy discussion. */
enum Agency implements Labelled {
  CSC("children's social care"),
  POLICE("police"),
  HEALTH("health"),
  EDUCATION("education"),
  YJS("youth justice"),
  HSB_TEAM("HSB co-ordinator"),
  FOSTERING_RESIDENTIAL("fostering or residential care"),
  OTHER_LA("another local authority"),
  OTHER("other agency");

  private final String label;

  Agency(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
