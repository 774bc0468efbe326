package org.hsbpathway.safetyplan;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.hsbpathway.casefile.CaseFiles;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Child;
import org.hsbpathway.casefile.HouseholdChild;
import org.hsbpathway.casefile.Language;
import org.springframework.stereotype.Component;

/** What the referral asked already is not asked again: who else lives there, and the language. */
@Component
class KnownOfTheChild {

  private final CaseFiles files;

  KnownOfTheChild(CaseFiles files) {
    this.files = files;
  }

  /** Fills what nobody has written in a plan yet. */
  void fill(CaseReference reference, Map<String, Object> answers) {
    var child = files.of(reference).child();
    child
        .flatMap(Child::household)
        .filter(others -> isEmpty(answers.get("otherChildren")))
        .ifPresent(others -> answers.put("otherChildren", rows(others)));
    child
        .flatMap(Child::language)
        .filter(language -> language != Language.NOT_KNOWN && language != Language.OTHER)
        .ifPresent(
            language ->
                answers.merge(
                    "language", language.label(), (now, then) -> isEmpty(now) ? then : now));
  }

  private static List<PlanContent.OtherChild> rows(List<HouseholdChild> others) {
    return others.stream()
        .map(
            other ->
                new PlanContent.OtherChild(
                    other.name() + (other.age() == null ? "" : ", age " + other.age()),
                    null,
                    null,
                    null,
                    null))
        .toList();
  }

  private static boolean isEmpty(Object answer) {
    return answer == null
        || answer instanceof String text && text.isBlank()
        || answer instanceof Collection<?> rows && rows.isEmpty();
  }
}
