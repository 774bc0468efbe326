package org.hsbpathway.circumstances;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hsbpathway.casefile.Children;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/** Keeps what the carers had before or as the child came, and that the child lives there now. */
@Component
class InformCarers implements FormStep<InformCarers.Form> {

  record Form(
      @NotEmpty List<Placement.Given> given,
      @NotNull Instant informedAt,
      @NotNull Instant placedAt,
      String lateBecause) {}

  private final RunningCase cases;
  private final Placements placements;
  private final Children children;
  private final Standing standing;
  private final Clock clock;

  InformCarers(
      RunningCase cases, Placements placements, Children children, Standing standing, Clock clock) {
    this.cases = cases;
    this.placements = placements;
    this.children = children;
    this.standing = standing;
    this.clock = clock;
  }

  @Override
  public Map<String, ?> open(Step step) {
    return Map.of("placement", placements.latest(step.caseReference()).inWords());
  }

  @Override
  public void submit(Form form, Step step) {
    var reference = step.caseReference();
    var placement = placements.latest(reference);
    placements.save(
        placement.make(
            form.given(), form.informedAt(), form.placedAt(), form.lateBecause(), clock.instant()));
    children.save(
        cases.childOf(reference).moveTo(placement.address()).liveWith(placement.household()));
    standing.state(reference, Fact.LIVES_AT, placement.carers(), step.user());
  }
}
