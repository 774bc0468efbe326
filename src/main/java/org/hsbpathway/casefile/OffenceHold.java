package org.hsbpathway.casefile;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.hsbpathway.clock.WorkingDays;
import org.springframework.stereotype.Component;

/**
 * Whether the alleged behaviour is not talked about with the child for now. The agencies together
 * or the police alone set it and lift it; looking at it again comes on the agreed day, and only
 * whoever looked at it agrees a later one.
 */
@Component
public class OffenceHold {

  /** Why the agencies come together again while a hold lasts. */
  public static final String LASTS =
      "The hold lasts: what has the child had meanwhile, and can a deferred assessment begin without the alleged events?";

  /** What was new about the hold; {@code SET} also where it is looked at earlier than agreed. */
  public enum Change {
    SET,
    LIFTED,
    NONE
  }

  private final Standing standing;

  OffenceHold(Standing standing) {
    this.standing = standing;
  }

  public boolean isInForce(CaseReference caseReference) {
    return standing.is(caseReference, Fact.OFFENCE_DISCUSSION_HOLD, YesNoNotKnown.YES);
  }

  /** The same of facts that were read already. */
  public static boolean isInForce(Map<Fact, String> facts) {
    return YesNoNotKnown.YES.name().equals(facts.get(Fact.OFFENCE_DISCUSSION_HOLD));
  }

  /** Since when it is in force, if it is. */
  public Optional<LocalDate> since(CaseReference caseReference) {
    return standing.history(caseReference, Fact.OFFENCE_DISCUSSION_HOLD).stream()
        .reduce((earlier, last) -> last)
        .filter(last -> YesNoNotKnown.YES.name().equals(last.value()))
        .map(last -> WorkingDays.dateOf(last.at()));
  }

  /** The day on which somebody looks at it again. */
  public Optional<LocalDate> reviewOn(CaseReference caseReference) {
    return standing.dateOf(caseReference, Fact.HOLD_REVIEW_ON);
  }

  /** The day on which it was set or last looked at, if it is in force. */
  public Optional<LocalDate> lookedAtOn(CaseReference caseReference) {
    return isInForce(caseReference)
        ? standing.history(caseReference, Fact.HOLD_REVIEW_ON).stream()
            .reduce((earlier, last) -> last)
            .map(last -> WorkingDays.dateOf(last.at()))
        : Optional.empty();
  }

  /** Somebody says that it is in force and by when to look at it; an earlier day stays. */
  public Change inForce(CaseReference caseReference, LocalDate reviewOn, String by) {
    var agreed = reviewOn(caseReference).filter(day -> isInForce(caseReference));
    if (agreed.filter(day -> !reviewOn.isBefore(day)).isPresent()) {
      return Change.NONE;
    }
    standing.state(caseReference, Fact.OFFENCE_DISCUSSION_HOLD, true, by);
    standing.state(caseReference, Fact.HOLD_REVIEW_ON, reviewOn, by);
    return Change.SET;
  }

  /** Somebody looked at it: it goes on until this day. */
  public void goesOn(CaseReference caseReference, LocalDate reviewOn, String by) {
    standing.state(caseReference, Fact.HOLD_REVIEW_ON, reviewOn, by);
  }

  /** There is none, or none any more. */
  public Change notInForce(CaseReference caseReference, String by) {
    var change = isInForce(caseReference) ? Change.LIFTED : Change.NONE;
    standing.state(caseReference, Fact.OFFENCE_DISCUSSION_HOLD, false, by);
    standing.withdraw(caseReference, Fact.HOLD_REVIEW_ON, by);
    standing.withdraw(caseReference, Fact.HOLD_REASON, by);
    return change;
  }
}
