package org.hsbpathway.engagement;

import java.time.LocalDate;
import java.util.List;
import org.hsbpathway.casefile.ChildVoice;
import org.hsbpathway.casefile.Labelled;
import org.hsbpathway.casefile.Refusal;

/** One more talk with the child and the family, in another way or with somebody else. */
record Talk(
    LocalDate on,
    List<Declined> declined,
    List<Talk.How> how,
    String whoTalked,
    Answer child,
    String childVoice,
    Answer parents,
    String parentsView,
    TalkOutcome outcome,
    String by) {

  /** What was different from the first time. */
  enum How implements Labelled {
    ANOTHER_WORKER("another worker"),
    ADVOCATE("an advocate"),
    SOMEBODY_THEY_TRUST("somebody they trust was there"),
    EXPLAINED_ANOTHER_WAY("explained in another way"),
    SMALLER_OFFER("a smaller offer");

    private final String label;

    How(String label) {
      this.label = label;
    }

    @Override
    public String label() {
      return label;
    }
  }

  Talk {
    declined = List.copyOf(declined);
    how = List.copyOf(how);
  }

  void check(LocalDate openedOn, LocalDate today) {
    if (on.isAfter(today) || on.isBefore(openedOn)) {
      throw new Refusal("talkedOn", "You talked after they said no, and not in the future.");
    }
    ChildVoice.require("childVoice", childVoice);
    var everybodyAgrees = child == Answer.AGREES && parents == Answer.AGREES;
    if (outcome == TalkOutcome.TAKE_PART && !everybodyAgrees) {
      throw new Refusal(
          "outcome",
          "Child and parents do not all agree: choose \"They still say no\", so that the team manager decides.");
    }
    if (outcome == TalkOutcome.STILL_DECLINE && everybodyAgrees) {
      throw new Refusal("outcome", "Child and parents both agree: nobody says no any more.");
    }
  }
}
