package org.hsbpathway.police;

import java.time.LocalDate;
import org.hsbpathway.casefile.Days;
import org.hsbpathway.casefile.Labelled;

/** A report that somebody outside asked for, and the day they named. */
record PartnerReport(Kind kind, LocalDate dueOn) {

  /** Who asked for what. */
  enum Kind implements Labelled {
    PANEL_REPORT("report for the out-of-court resolution panel"),
    COURT_REPORT("report for the court"),
    CPS_VIEWS("our views for the police or the Crown Prosecution Service"),
    WORK_REPORT("report on the work that was asked for");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    @Override
    public String label() {
      return label;
    }
  }

  String inWords() {
    return kind.label() + " by " + Days.inWords(dueOn);
  }

  /**
   * What became of it.
   *
   * @param notNeededBecause why nobody waits for it any more, if it did not go
   */
  record Answered(
      PartnerReport report,
      LocalDate sentOn,
      String sentTo,
      String notNeededBecause,
      String by,
      LocalDate on) {}
}
