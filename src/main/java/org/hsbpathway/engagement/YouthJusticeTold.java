package org.hsbpathway.engagement;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.casefile.YesNoNotKnown;

/**
 * Where the work is a condition of a caution, a panel or a court, youth justice hears that the
 * child stays away or says no.
 */
record YouthJusticeTold(YesNoNotKnown isCondition, LocalDate on) {

  private static final Set<String> MAY_CONTAIN_A_CONDITION =
      Set.of(
          "OUTCOME_22", "YOUTH_CONDITIONAL_CAUTION", "REFERRAL_ORDER", "YRO", "CUSTODY_OR_OTHER");

  void check(LocalDate today) {
    if (isCondition == YesNoNotKnown.YES && (on == null || on.isAfter(today))) {
      throw new Refusal(
          "youthJusticeToldOn",
          "The work is a condition: tell youth justice first, and say on which day you did.");
    }
  }

  /** What the answer probably is, by how the police or a court concluded; a person says it. */
  static YesNoNotKnown probably(Optional<String> policeOutcome) {
    return YesNoNotKnown.of(policeOutcome.filter(MAY_CONTAIN_A_CONDITION::contains).isPresent());
  }
}
