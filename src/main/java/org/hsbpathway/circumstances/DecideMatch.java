package org.hsbpathway.circumstances;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Reasons;
import org.hsbpathway.casefile.YesNoNotKnown;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/** A manager looks at the children who live there already, then accepts or refuses the match. */
@Component
class DecideMatch implements FormStep<DecideMatch.Form> {

  record Form(@NotNull PlacementMatchOutcome match, String keptSafe, @NotBlank String reason) {}

  private final Placements placements;
  private final Reasons reasons;
  private final Clocks clocks;

  DecideMatch(Placements placements, Reasons reasons, Clocks clocks) {
    this.placements = placements;
    this.reasons = reasons;
    this.clocks = clocks;
  }

  @Override
  public Map<String, ?> open(Step step) {
    var placement = placements.latest(step.caseReference());
    return Map.of(
        "placement",
        placement.inWords(),
        "childrenLiveThere",
        YesNoNotKnown.of(placement.hasOtherChildren()));
  }

  @Override
  public void submit(Form form, Step step) {
    placements.save(
        placements
            .latest(step.caseReference())
            .decide(form.match(), form.keptSafe(), form.reason(), step.user(), clocks.today()));
    if (form.match() == PlacementMatchOutcome.ACCEPTED) {
      reasons.give(
          step.caseReference(),
          Fact.PLAN_MUST_CHANGE,
          "The child moves into a placement: the plan needs the rules of the new household, and the carers need the plan before the child comes.",
          step.user());
    }
    step.set(PlacementMatchOutcome.VARIABLE, form.match());
  }
}
