package org.hsbpathway.sharing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import org.hsbpathway.casefile.Days;
import org.hsbpathway.casefile.Refusal;

/** What was said about sharing something before it was shared: to whom, how, and their view. */
record Conversation(
    LocalDate talkedOn,
    How talkedHow,
    String explained,
    View childView,
    String childWords,
    View parentView,
    String parentWords,
    List<Aid> aids,
    String by) {

  /** How people spoke. */
  enum How {
    IN_PERSON,
    PHONE,
    VIDEO
  }

  /** What somebody says to it. */
  enum View {
    AGREES,
    AGREES_IN_PART,
    OBJECTS,
    DID_NOT_UNDERSTAND,
    NOT_YET_ASKED,
    NOT_POSSIBLE;

    /** As the share decision asks. Whoever did not understand has not been talked with. */
    Talk talk() {
      return switch (this) {
        case NOT_YET_ASKED, DID_NOT_UNDERSTAND -> Talk.NOT_DONE;
        case NOT_POSSIBLE -> Talk.NOT_POSSIBLE;
        default -> Talk.DONE;
      };
    }
  }

  /** Whether there was a talk. */
  enum Talk {
    DONE,
    NOT_DONE,
    NOT_POSSIBLE
  }

  /** What helped to understand. */
  enum Aid {
    EASY_READ,
    PICTURES,
    INTERPRETER,
    SIGNING,
    ADVOCATE,
    OTHER
  }

  Conversation {
    aids = aids == null ? List.of() : List.copyOf(aids);
  }

  /** Nobody has been asked yet. */
  static Conversation none() {
    return new Conversation(
        null, null, null, View.NOT_YET_ASKED, null, View.NOT_YET_ASKED, null, null, null);
  }

  /**
   * Whether the child has been talked with; who receives it is talked with as it is handed over.
   */
  Talk talkWithChild(Recipient recipient) {
    return recipient == Recipient.CHILD ? Talk.DONE : childView.talk();
  }

  /** Whether the parents have been talked with, likewise. */
  Talk talkWithParents(Recipient recipient) {
    return recipient == Recipient.OWN_PARENTS ? Talk.DONE : parentView.talk();
  }

  @JsonIgnore
  boolean isWithSomebody() {
    return isTalk(childView) || isTalk(parentView);
  }

  private static boolean isTalk(View view) {
    return view != View.NOT_YET_ASKED && view != View.NOT_POSSIBLE;
  }

  Conversation checked(LocalDate today) {
    if (isWithSomebody()) {
      if (talkedOn == null) {
        throw new Refusal("talkedOn", "Say on which day you spoke.");
      }
      Days.refuseTheFuture("talkedOn", talkedOn, today);
      if (explained == null || explained.isBlank()) {
        throw new Refusal("explained", "Say what you explained: what is shared, with whom, why.");
      }
    }
    require("childWords", childView, childWords);
    require("parentWords", parentView, parentWords);
    return this;
  }

  private static void require(String field, View view, String words) {
    if (view != View.AGREES && view != View.NOT_YET_ASKED && (words == null || words.isBlank())) {
      throw new Refusal(
          field,
          view == View.NOT_POSSIBLE
              ? "Say why it was not possible to speak with them, and what was tried."
              : "Write down what they say to it, in their words.");
    }
  }
}
