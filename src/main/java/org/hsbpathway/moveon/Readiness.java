package org.hsbpathway.moveon;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
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

  private final Decisions decisions;
  private final Standing standing;
  private final WorkingDays workingDays;
  private final Clock clock;

  Readiness(Decisions decisions, Standing standing, WorkingDays workingDays, Clock clock) {
    this.decisions = decisions;
    this.standing = standing;
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
    facts.put("supervisionSettled", yes(isLow(moveOn) || moveOn.handedTo().isPresent()));
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
                .map(m -> m.linkedWorkerTold() != MoveOn.LinkedWorkerTold.NO)
                .orElse(false)));
    return decisions.all("closureReadiness", facts).stream().map(Decisions.Decided::why).toList();
  }

  private boolean isPoliceOver(CaseReference reference) {
    return standing
        .now(reference, Fact.POLICE_STRAND)
        .map(strand -> !strand.equals("OPEN"))
        .orElse(true);
  }

  private static boolean isLow(MoveOn moveOn) {
    return moveOn
        .meeting()
        .map(MoveOn.Meeting::supervision)
        .filter(MoveOn.FinalSupervision.LOW::equals)
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
