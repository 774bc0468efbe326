package org.hsbpathway.circumstances;

import static java.util.stream.Collectors.joining;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.casefile.YesNoNotKnown;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/** Keeps a place where the child could live, with the children who live there already. */
@Component
class ProposePlacement implements FormStep<ProposePlacement.Form> {

  record Form(
      @NotNull Placement.Kind kind,
      @NotBlank String carers,
      @NotBlank String placementAddress,
      @NotNull YesNoNotKnown childrenThere,
      List<Placement.OtherChild> otherChildren,
      @NotBlank String why) {

    Placement.Proposal proposal() {
      if (childrenThere == YesNoNotKnown.YES
          && (otherChildren == null || otherChildren.isEmpty())) {
        throw new Refusal("otherChildren", "Children who live there: please list each of them.");
      }
      return new Placement.Proposal(
          kind,
          carers,
          placementAddress,
          childrenThere == YesNoNotKnown.YES ? otherChildren : List.of(),
          why);
    }
  }

  private final Placements placements;
  private final Clocks clocks;

  ProposePlacement(Placements placements, Clocks clocks) {
    this.placements = placements;
    this.clocks = clocks;
  }

  @Override
  public Map<String, ?> open(Step step) {
    var refused =
        placements.findByCaseReferenceOrderByNumber(step.caseReference()).stream()
            .flatMap(placement -> placement.refusal().stream())
            .map(reason -> "* " + reason)
            .collect(joining("\n"));
    return Map.of("earlier", refused.isEmpty() ? "" : "**Refused so far:**\n" + refused);
  }

  @Override
  public void submit(Form form, Step step) {
    var number = placements.findByCaseReferenceOrderByNumber(step.caseReference()).size() + 1;
    placements.save(
        Placement.propose(
            step.caseReference(), number, form.proposal(), step.user(), clocks.today()));
  }
}
