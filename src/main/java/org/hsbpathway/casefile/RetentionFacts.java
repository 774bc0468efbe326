package org.hsbpathway.casefile;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** What the table {@code retentionClass} asks of a case: what it ever was, not what it is now. */
@Component
public class RetentionFacts {

  private static final Set<LegalStatus> LOOKED_AFTER =
      Set.of(LegalStatus.LOOKED_AFTER_S20, LegalStatus.LOOKED_AFTER_ORDER);
  private static final Set<CaseStatus> NOT_WORKED_ON =
      Set.of(CaseStatus.NOT_ACCEPTED, CaseStatus.ADVICE);
  private static final Set<String> WITH_YOUTH_JUSTICE =
      Set.of(
          "OUTCOME_22",
          "COMMUNITY_RESOLUTION",
          "YOUTH_CAUTION",
          "YOUTH_CONDITIONAL_CAUTION",
          "REFERRAL_ORDER",
          "YRO",
          "CUSTODY_OR_OTHER",
          "ABSOLUTE_OR_CONDITIONAL_DISCHARGE");

  private final CaseFiles files;
  private final Incidents incidents;
  private final Standing standing;

  RetentionFacts(CaseFiles files, Incidents incidents, Standing standing) {
    this.files = files;
    this.incidents = incidents;
    this.standing = standing;
  }

  /** The answers as the table asks for them, each YES or NO. */
  public Map<String, String> of(CaseReference reference) {
    var file = files.of(reference);
    var facts = new LinkedHashMap<String, String>();
    facts.put(
        "lookedAfter",
        yes(
            file.child().flatMap(Child::legalStatus).filter(LOOKED_AFTER::contains).isPresent()
                || ever(reference, Fact.LOOKED_AFTER_SINCE, value -> true)));
    facts.put(
        "harmKnown",
        yes(
            ever(reference, Fact.OWN_HARM, value -> true)
                || incidents.of(reference).stream()
                    .anyMatch(incident -> incident.status() == IncidentStatus.FOUND_BY_COURT)));
    facts.put(
        "childProtection",
        yes(
            ever(reference, Fact.SECTION_47, value -> true)
                || ever(reference, Fact.SECTION_47_DECIDED, value -> true)
                || ever(reference, Fact.CHILD_PROTECTION, "CP_PLAN"::equals)));
    facts.put(
        "youthJustice", yes(ever(reference, Fact.POLICE_OUTCOME, WITH_YOUTH_JUSTICE::contains)));
    facts.put("workedOn", yes(!NOT_WORKED_ON.contains(file.status())));
    facts.put("childNamed", yes(file.child().isPresent()));
    return facts;
  }

  private boolean ever(CaseReference reference, Fact fact, Predicate<String> what) {
    return standing.history(reference, fact).stream()
        .map(Standing.Stated::value)
        .anyMatch(value -> value != null && what.test(value));
  }

  private static String yes(boolean holds) {
    return YesNoNotKnown.of(holds).name();
  }
}
