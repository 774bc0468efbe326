package org.hsbpathway.safetyplan;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.hsbpathway.casefile.ClosingFacts;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.FamilyTelling;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.casefile.SupervisionLevel;
import org.hsbpathway.casefile.YesNoNotKnown;
import org.hsbpathway.safetyplan.ApprovePlanChange.LinkedWorkerTold;
import org.hsbpathway.workflow.Decisions;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/**
 * A case that early help has taken on ends with its plan, and no earlier than any other case: the
 * table {@code closureReadiness} finds nothing missing, and whoever worked with the child does not
 * close.
 */
@Component
class EndOfCase {

  private final Decisions decisions;
  private final ClosingFacts closing;
  private final PlanFacts facts;
  private final Standing standing;
  private final FamilyTelling telling;

  EndOfCase(
      Decisions decisions,
      ClosingFacts closing,
      PlanFacts facts,
      Standing standing,
      FamilyTelling telling) {
    this.decisions = decisions;
    this.closing = closing;
    this.facts = facts;
    this.standing = standing;
    this.telling = telling;
  }

  void refuseUnready(ApprovePlanChange.Form form, SafetyPlan plan, Step step) {
    var reference = step.caseReference();
    for (var worker : List.of(Fact.PRACTITIONER, Fact.SOCIAL_WORKER)) {
      if (standing.is(reference, worker, step.user())) {
        throw new Refusal(
            "decision",
            "With the plan our part in this case ends, and whoever closes did not work with the child: ask another manager.");
      }
    }
    telling.refuseWhileWithheld(reference, "familyTold", form.familyTold());
    var nobodyToTell =
        form.linkedWorkerTold() == LinkedWorkerTold.NO_LINKED_CHILD
            && !closing.isChildHarmed(reference);
    var ending =
        new ClosingFacts.Ending(
            true,
            facts.level(reference) == SupervisionLevel.LOW
                || plan.status() == PlanStatus.HANDED_OVER,
            false,
            form.familyTold() == YesNoNotKnown.YES,
            form.linkedWorkerTold() == LinkedWorkerTold.YES || nobodyToTell);
    var missing = decisions.all("closureReadiness", closing.of(reference, ending));
    if (!missing.isEmpty()) {
      throw new Refusal(
          "decision",
          "With the plan our part in this case ends, and something is missing for that. "
              + missing.stream().map(Decisions.Decided::why).collect(joining(" ")));
    }
    standing.state(reference, Fact.FAMILY_TOLD, YesNoNotKnown.YES, step.user());
  }
}
