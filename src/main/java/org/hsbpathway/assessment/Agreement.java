package org.hsbpathway.assessment;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.hsbpathway.casefile.Child;
import org.hsbpathway.casefile.Days;
import org.hsbpathway.casefile.Labelled;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.casefile.YesNoNotKnown;

/** Agreement to take part, which is not consent to share. */
record Agreement(
    LocalDate explainedOn,
    boolean explainedToChild,
    boolean explainedToParents,
    List<Explained> how,
    List<Adaptation> adaptations,
    boolean toldItMayBeDisclosed,
    Answer child,
    String childView,
    Answer parents,
    String parentView,
    LocalDate firstSessionOn,
    AgreementOutcome outcome,
    String by) {

  /** How somebody takes the offer. */
  enum Answer implements Labelled {
    AGREES("agrees"),
    DECLINES("declines"),
    DIFFER("do not agree with each other"),
    NOT_ASKED("not asked yet");

    private final String label;

    Answer(String label) {
      this.label = label;
    }

    @Override
    public String label() {
      return label;
    }
  }

  /** What makes it easier for the child to take part. */
  enum Adaptation {
    NONE_NEEDED,
    EASY_READ,
    INTERPRETER,
    SALT,
    SHORT_SESSIONS,
    ADVOCATE,
    NEURODIVERSITY;

    /** What the referral recorded of how the child understands and is understood. */
    static Set<Adaptation> neededBy(Child child) {
      var needed = EnumSet.noneOf(Adaptation.class);
      if (child.interpreterNeeded().filter(YesNoNotKnown.YES::equals).isPresent()) {
        needed.add(INTERPRETER);
      }
      for (var need : child.communicationNeeds()) {
        switch (need) {
          case EASY_READ -> needed.add(EASY_READ);
          case SHORT_SESSIONS -> needed.add(SHORT_SESSIONS);
          case SIGNING -> needed.add(INTERPRETER);
          case VISUAL_SUPPORT, COMMUNICATION_AID, INTERMEDIARY -> needed.add(SALT);
          case NONE, OTHER, NOT_KNOWN -> {}
        }
      }
      return needed;
    }
  }

  void check(boolean childMayDecide, LocalDate allocatedOn, LocalDate today) {
    Days.between("explainedOn", "It cannot have been explained", explainedOn, allocatedOn, today);
    if (outcome == AgreementOutcome.AGREED) {
      requireInformedAgreement(childMayDecide);
    } else if (child == Answer.AGREES && parents == Answer.AGREES) {
      throw new Refusal("outcome", "Child and parents both agree: nobody declined.");
    }
  }

  private void requireInformedAgreement(boolean childMayDecide) {
    if (!explainedToChild || !explainedToParents) {
      throw new Refusal(
          "outcome", "Explain it to the child and to the parents or carers before it begins.");
    }
    if (!toldItMayBeDisclosed) {
      throw new Refusal(
          "toldItMayBeDisclosed",
          "Tell them that the record may have to be disclosed, before it begins.");
    }
    if (child != Answer.AGREES || (parents != Answer.AGREES && !childMayDecide)) {
      throw new Refusal(
          "outcome",
          "Child and parents do not all agree: choose \"Declined\", so that the team manager decides what happens.");
    }
    if (firstSessionOn == null) {
      throw new Refusal("firstSessionOn", "Agree the day of the first session.");
    }
    if (firstSessionOn.isBefore(explainedOn)) {
      throw new Refusal("firstSessionOn", "The first session cannot be before it was explained.");
    }
  }
}
