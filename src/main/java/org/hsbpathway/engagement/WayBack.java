package org.hsbpathway.engagement;

import java.time.LocalDate;
import java.util.List;
import org.hsbpathway.casefile.Labelled;
import org.hsbpathway.casefile.Refusal;

/** What stays with a family that leaves, and how it can come back. */
record WayBack(
    WayBack.EarlyHelp earlyHelp,
    String earlyHelpWith,
    String schoolAndOthers,
    String heldBy,
    String whomToRing,
    List<WayBack.ToldHow> toldHow,
    LocalDate letterOn,
    String by) {

  /** Whether the family takes early help. */
  enum EarlyHelp implements Labelled {
    ACCEPTED("taken up"),
    REFUSED("not wanted"),
    NOT_REACHED("offered in writing, no answer");

    private final String label;

    EarlyHelp(String label) {
      this.label = label;
    }

    @Override
    public String label() {
      return label;
    }
  }

  /** How they heard it, beside the letter. */
  enum ToldHow {
    IN_PERSON,
    PHONE,
    LETTER_ONLY
  }

  WayBack {
    toldHow = List.copyOf(toldHow);
  }

  void check(LocalDate today) {
    if (earlyHelp == EarlyHelp.ACCEPTED && earlyHelpWith == null) {
      throw new Refusal("earlyHelpWith", "Say who takes up early help with them.");
    }
    if (letterOn.isAfter(today)) {
      throw new Refusal(
          "letterOn", "Give or send the letter first: its day cannot be in the future.");
    }
  }
}
