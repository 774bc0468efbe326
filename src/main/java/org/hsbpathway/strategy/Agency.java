package org.hsbpathway.strategy;

import org.hsbpathway.casefile.Labelled;
import org.hsbpathway.sharing.Recipient;

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

  /** Who its people are when something is shared with them. */
  Recipient recipient() {
    return switch (this) {
      case CSC, HSB_TEAM -> Recipient.COLLEAGUE;
      case POLICE -> Recipient.POLICE;
      case HEALTH, OTHER -> Recipient.HEALTH;
      case EDUCATION -> Recipient.SCHOOL;
      case YJS -> Recipient.YOUTH_JUSTICE;
      case FOSTERING_RESIDENTIAL -> Recipient.CARER;
      case OTHER_LA -> Recipient.OTHER_AUTHORITY;
    };
  }
}
