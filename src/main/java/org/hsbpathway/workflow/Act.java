package org.hsbpathway.workflow;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Somebody did something with a record, came in or changed how the application is set up; told to
 * whoever keeps account of it in the transaction in which it is done. Published as an event of the
 * application; never says anything about the child.
 *
 * @param person the user id of who did it
 * @param caseReference the case; null where it belongs to none, as a search or a sign-in
 * @param what the id of a task's step, a form, a document or a page
 */
public record Act(Kind kind, String person, String caseReference, String what) {

  /** What can be done with a record, at the door, or with how the application is set up. */
  public enum Kind {
    VIEWED,
    SEARCHED,
    PRINTED,
    EXPORTED,
    SHARED,
    EDITED,
    /** A task, for oneself. */
    TOOK,
    /** A task, to somebody, or offered it to a person or group. */
    GAVE,
    /** A task, from oneself or somebody else, to those it is offered to. */
    RETURNED,
    OVERRODE,
    /** Said why a record is read that is somebody else's work. */
    GAVE_REASON,
    BROKE_GLASS,
    REFUSED,
    RESTRICTED,
    DESTROYED,
    SIGNED_IN,
    SIGNED_OUT,
    SIGN_IN_FAILED,
    LOCKED_OUT,
    CONFIGURED
  }

  private static final int LONGEST = 100;
  private static final Pattern ID = Pattern.compile("[\\w.:/-]{1," + LONGEST + "}");

  public Act {
    if (!ID.matcher(what).matches()) {
      // The text is not repeated: it may be what somebody wrote.
      throw new IllegalArgumentException("What was done is told by an id");
    }
  }

  /** Nothing but what an id may have in it, whatever a library calls its things. */
  public static String id(String what, List<String> parts) {
    var id = (what + ":" + String.join(":", parts)).replaceAll("[^\\w.:/-]", "_");
    return id.length() > LONGEST ? id.substring(0, LONGEST) : id;
  }
}
