package org.hsbpathway.safetyplan;

import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hsbpathway.casefile.CaseFile;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.EarlierCases;
import org.springframework.stereotype.Component;

/**
 * The last plan of a child who is known from an earlier case, offered as a draft: it fills what
 * nobody has written yet, and somebody checks every line.
 */
@Component
class EarlierPlan {

  /**
   * What was agreed then was not agreed now; another child may need protecting, and somebody who
   * supervised then may not be the right person any more.
   */
  private static final Set<String> ASKED_ANEW =
      Set.of(
          "childAgrees",
          "childAgreesWhy",
          "adultsAgree",
          "schoolAgrees",
          "agreedOn",
          "easyReadGiven",
          "decidedBy",
          "told",
          "copies",
          "conditionsChecked",
          "childsWords",
          "behavioursToPrevent",
          "whoNeedsProtecting",
          "contactWithHarmedChild",
          "contactArrangements",
          "sameSchool",
          "sameSchoolArrangements",
          "excludedPlacesOutOfBounds",
          "livesAsDirected",
          "supervisors");

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);

  private final SafetyPlans plans;
  private final EarlierCases earlierCases;

  EarlierPlan(SafetyPlans plans, EarlierCases earlierCases) {
    this.plans = plans;
    this.earlierCases = earlierCases;
  }

  /** Fills what is still empty, and says where it comes from. */
  Optional<String> fill(CaseReference reference, Map<String, Object> answers) {
    return last(reference)
        .map(
            plan -> {
              draft(plan)
                  .forEach(
                      (key, value) ->
                          answers.merge(key, value, (now, then) -> isEmpty(now) ? then : now));
              return "**Filled in from the safety plan of "
                  + plan.caseReference()
                  + ", last changed "
                  + DAY.format(plan.inForce().startsOn())
                  + ".** It is a draft: check every line with the family and change what does not fit any more.";
            });
  }

  private static Map<String, Object> draft(SafetyPlan plan) {
    var draft = new HashMap<>(plan.inForce().content().answers());
    draft.keySet().removeAll(ASKED_ANEW);
    draft.values().removeIf(EarlierPlan::isEmpty);
    return draft;
  }

  private Optional<SafetyPlan> last(CaseReference reference) {
    return earlierCases.of(reference).stream()
        .filter(earlierCases::isOpen)
        .map(CaseFile::caseReference)
        .flatMap(earlier -> plans.findByCaseReferenceOrderByNumber(earlier).stream())
        .filter(SafetyPlan::hasVersions)
        .reduce((first, later) -> first);
  }

  /** A box that nobody ticked is not an answer of the earlier plan. */
  private static boolean isEmpty(Object answer) {
    return Boolean.FALSE.equals(answer)
        || (answer instanceof String text && text.isBlank())
        || (answer instanceof Collection<?> rows && rows.isEmpty());
  }
}
