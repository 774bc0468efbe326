package org.hsbpathway.moveon;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hsbpathway.casefile.CaseFile;
import org.hsbpathway.casefile.CaseFiles;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.clock.WorkingDays;
import org.hsbpathway.workflow.Decisions;
import org.springframework.stereotype.Component;

/** What the decision table {@code closureReadiness} finds missing before a case can be closed. */
@Component
class Readiness {

  private static final int REVIEW_STAYS_RECENT = 20;
  private static final Set<String> WORK_IS_OVER = Set.of("NOT_NEEDED", "ENDED");

  private static final int OF_AGE = 18;

  private static final Set<Fact> URGENT =
      Set.of(
          Fact.PLAN_MUST_CHANGE,
          Fact.DISCUSSION_NEEDED,
          Fact.HARMED_CHILD_DISCUSSION,
          Fact.ENQUIRY_NEEDED,
          Fact.IMMEDIATE_DANGER);

  private final Decisions decisions;
  private final CaseFiles files;
  private final Standing standing;
  private final KnownAtTheEnd known;
  private final WorkingDays workingDays;
  private final Clock clock;

  Readiness(
      Decisions decisions,
      CaseFiles files,
      Standing standing,
      KnownAtTheEnd known,
      WorkingDays workingDays,
      Clock clock) {
    this.decisions = decisions;
    this.files = files;
    this.standing = standing;
    this.known = known;
    this.workingDays = workingDays;
    this.clock = clock;
  }

  /** The sentences of the rows that fired; none where nothing is missing. */
  List<String> missing(CaseReference reference, MoveOn moveOn, boolean policeWatched) {
    var facts = new LinkedHashMap<String, String>();
    var plan = standing.now(reference, Fact.SAFETY_PLAN);
    facts.put(
        "planHeld",
        yes(moveOn.handover().isPresent() || plan.isEmpty() || plan.get().equals("ENDED")));
    facts.put("enquiryOpen", yes(standing.is(reference, Fact.SECTION_47, "OPEN")));
    facts.put(
        "supervisionSettled", yes(isLow(reference, moveOn, plan) || moveOn.handedTo().isPresent()));
    facts.put("policeSettled", yes(policeWatched || isPoliceOver(reference)));
    facts.put(
        "reviewRecent",
        yes(standing.dateOf(reference, Fact.LAST_REVIEW_ON).filter(this::isRecent).isPresent()));
    facts.put("childHeard", yes(standing.is(reference, Fact.CHILD_VOICE, "RECORDED")));
    facts.put("familyTold", yes(moveOn.meeting().map(MoveOn.Meeting::familyTold).orElse(false)));
    facts.put(
        "linkedWorkerTold",
        yes(
            moveOn
                .meeting()
                .map(meeting -> known.isLinkedWorkerTold(reference, meeting))
                .orElse(false)));
    facts.put("workUnderWay", yes(isWorkUnderWay(reference)));
    facts.put("transferOpen", yes(standing.is(reference, Fact.TRANSFER, "UNDER_WAY")));
    facts.put(
        "adulthoodUnsettled", yes(isOfAge(reference) && !isSupportOfAdultsSettled(reference)));
    facts.put(
        "urgentOpen",
        yes(URGENT.stream().anyMatch(why -> standing.now(reference, why).isPresent())));
    return decisions.all("closureReadiness", facts).stream().map(Decisions.Decided::why).toList();
  }

  private boolean isOfAge(CaseReference reference) {
    return files
        .find(reference)
        .flatMap(CaseFile::child)
        .flatMap(child -> child.ageOn(WorkingDays.dateOf(clock.instant())))
        .filter(age -> age >= OF_AGE)
        .isPresent();
  }

  /** Adult services have taken over, or the young person has refused knowing what it means. */
  boolean isSupportOfAdultsSettled(CaseReference reference) {
    return standing
        .now(reference, Fact.TRANSITION)
        .filter(Set.of("HANDED_OVER", "REFUSED")::contains)
        .isPresent();
  }

  private boolean isPoliceOver(CaseReference reference) {
    return standing
        .now(reference, Fact.POLICE_STRAND)
        .map(strand -> !strand.equals("OPEN"))
        .orElse(true);
  }

  /**
   * Something the police or a court asked for may still run while the rest of the case moves on.
   */
  private boolean isWorkUnderWay(CaseReference reference) {
    return standing.is(reference, Fact.ASSESSMENT, "RUNNING")
        || standing.is(reference, Fact.PLANNING_OUTCOME, "ARRANGED")
        || standing
            .now(reference, Fact.INTERVENTION)
            .filter(work -> !WORK_IS_OVER.contains(work))
            .isPresent();
  }

  /**
   * Supervision that came down at the last meeting only is low where nothing is left to supervise:
   * the plan is over already, or the behaviour was not harmful.
   */
  private boolean isLow(CaseReference reference, MoveOn moveOn, Optional<String> plan) {
    return moveOn
        .meeting()
        .filter(meeting -> meeting.supervision() == MoveOn.FinalSupervision.LOW)
        .filter(
            meeting ->
                plan.filter(HandOverSafetyPlan.OVER::contains).isPresent()
                    || standing.is(reference, Fact.BEHAVIOUR, "NOT_HARMFUL")
                    || !known.isLowered(reference, meeting))
        .isPresent();
  }

  private boolean isRecent(LocalDate review) {
    return !workingDays
        .plus(review, REVIEW_STAYS_RECENT)
        .isBefore(WorkingDays.dateOf(clock.instant()));
  }

  private static String yes(boolean holds) {
    return holds ? "YES" : "NO";
  }
}
