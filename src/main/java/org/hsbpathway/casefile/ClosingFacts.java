package org.hsbpathway.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.hsbpathway.clock.WorkingDays;
import org.springframework.stereotype.Component;

/**
 * What the table {@code closureReadiness} asks before a case may end, by whichever stage it ends.
 */
@Component
public class ClosingFacts {

  /** What only the stage knows in which the case ends. */
  public record Ending(
      boolean planHeld,
      boolean supervisionSettled,
      boolean policeWatched,
      boolean familyTold,
      boolean linkedWorkerTold) {}

  private static final int REVIEW_STAYS_RECENT = 20;
  private static final int OF_AGE = 18;
  private static final Set<String> WORK_IS_OVER = Set.of("NOT_NEEDED", "ENDED");
  private static final Set<Fact> URGENT =
      Set.of(
          Fact.PLAN_MUST_CHANGE,
          Fact.DISCUSSION_NEEDED,
          Fact.HARMED_CHILD_DISCUSSION,
          Fact.ENQUIRY_NEEDED,
          Fact.IMMEDIATE_DANGER);

  private final CaseFiles files;
  private final Standing standing;
  private final LinkedPeople linkedPeople;
  private final WorkingDays workingDays;
  private final Clock clock;

  ClosingFacts(
      CaseFiles files,
      Standing standing,
      LinkedPeople linkedPeople,
      WorkingDays workingDays,
      Clock clock) {
    this.files = files;
    this.standing = standing;
    this.linkedPeople = linkedPeople;
    this.workingDays = workingDays;
    this.clock = clock;
  }

  /** The answers as the table asks for them, each YES or NO. */
  public Map<String, String> of(CaseReference reference, Ending ending) {
    var facts = new LinkedHashMap<String, String>();
    facts.put("planHeld", yes(ending.planHeld()));
    facts.put("enquiryOpen", yes(standing.is(reference, Fact.SECTION_47, "OPEN")));
    facts.put("supervisionSettled", yes(ending.supervisionSettled()));
    facts.put("policeSettled", yes(ending.policeWatched() || isPoliceOver(reference)));
    facts.put(
        "reviewRecent",
        yes(standing.dateOf(reference, Fact.LAST_REVIEW_ON).filter(this::isRecent).isPresent()));
    facts.put("childHeard", yes(standing.is(reference, Fact.CHILD_VOICE, "RECORDED")));
    facts.put("familyTold", yes(ending.familyTold()));
    facts.put("linkedWorkerTold", yes(ending.linkedWorkerTold()));
    facts.put("workUnderWay", yes(isWorkUnderWay(reference)));
    facts.put("transferOpen", yes(standing.is(reference, Fact.TRANSFER, "UNDER_WAY")));
    facts.put(
        "adulthoodUnsettled", yes(isOfAge(reference) && !isSupportOfAdultsSettled(reference)));
    facts.put(
        "urgentOpen",
        yes(URGENT.stream().anyMatch(why -> standing.now(reference, why).isPresent())));
    return facts;
  }

  /** Adult services have taken over, or the young person has refused knowing what it means. */
  public boolean isSupportOfAdultsSettled(CaseReference reference) {
    return standing
        .now(reference, Fact.TRANSITION)
        .filter(Set.of("HANDED_OVER", "REFUSED")::contains)
        .isPresent();
  }

  /** Whether a child who was harmed is linked, whose worker has to know. */
  public boolean isChildHarmed(CaseReference reference) {
    return !linkedPeople.harmedIn(reference).isEmpty();
  }

  /**
   * Something the police or a court asked for may still run while the rest of the case moves on.
   */
  private boolean isWorkUnderWay(CaseReference reference) {
    return standing.is(reference, Fact.ASSESSMENT, "RUNNING")
        || standing.is(reference, Fact.PLANNING_OUTCOME, "ARRANGED")
        || standing.is(reference, Fact.INTERVENTION_TO_BEGIN, "YES")
        || standing
            .now(reference, Fact.INTERVENTION)
            .filter(work -> !WORK_IS_OVER.contains(work))
            .isPresent();
  }

  private boolean isPoliceOver(CaseReference reference) {
    return standing
        .now(reference, Fact.POLICE_STRAND)
        .map(strand -> !strand.equals("OPEN"))
        .orElse(true);
  }

  private boolean isOfAge(CaseReference reference) {
    return files
        .find(reference)
        .flatMap(CaseFile::child)
        .flatMap(child -> child.ageOn(WorkingDays.dateOf(clock.instant())))
        .filter(age -> age >= OF_AGE)
        .isPresent();
  }

  private boolean isRecent(LocalDate review) {
    return !workingDays
        .plus(review, REVIEW_STAYS_RECENT)
        .isBefore(WorkingDays.dateOf(clock.instant()));
  }

  private static String yes(boolean holds) {
    return YesNoNotKnown.of(holds).name();
  }
}
