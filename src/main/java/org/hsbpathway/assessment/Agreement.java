package org.hsbpathway.assessment;

import java.time.LocalDate;
import java.util.List;
import org.hsbpathway.casefile.Labelled;
import org.hsbpathway.casefile.Refusal;

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
    NEURODIVERSITY
  }

  void check(boolean childMayDecide, LocalDate today) {
    if (explainedOn.isAfter(today)) {
      throw new Refusal("explainedOn", "The conversation cannot be in the future.");
    }
    if (adaptations.contains(Adaptation.NONE_NEEDED) && adaptations.size() > 1) {
      throw new Refusal("adaptations", "Choose the adaptations, or that none is needed, not both.");
    }
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
  }
}
