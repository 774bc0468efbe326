package org.hsbpathway.casefile;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * Whether the child and the parents may be told: every step that tells them or sends them a letter
 * asks here first.
 */
@Component
public class FamilyTelling {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

  private final Standing standing;

  FamilyTelling(Standing standing) {
    this.standing = standing;
  }

  public boolean isWithheld(CaseReference caseReference) {
    return standing.is(caseReference, Fact.TELLING_WITHHELD, YesNoNotKnown.YES);
  }

  /**
   * @throws Refusal while the family is not to be told, naming the field that says it was
   */
  public void refuseWhileWithheld(CaseReference caseReference, String field) {
    if (isWithheld(caseReference)) {
      throw new Refusal(
          field,
          "It was agreed that the family is not told yet"
              + standing
                  .dateOf(caseReference, Fact.TELL_FAMILY_ON)
                  .map(day -> "; that is looked at again on " + DAY.format(day))
                  .orElse("")
              + ". Talks and letters wait until a manager lifts it.");
    }
  }

  /**
   * The same for a question whether they were told: only who says that they were is refused.
   *
   * @throws Refusal while the family is not to be told, naming the question
   */
  public void refuseWhileWithheld(CaseReference caseReference, String field, YesNoNotKnown told) {
    if (told == YesNoNotKnown.YES) {
      refuseWhileWithheld(caseReference, field);
    }
  }
}
