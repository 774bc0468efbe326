package org.hsbpathway.restriction;

import jakarta.validation.constraints.NotBlank;
import java.time.Clock;
import java.time.Instant;
import org.hsbpathway.casefile.ManagersAlerted;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.casefile.Sight;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.workflow.Act;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.NamedCase;
import org.hsbpathway.workflow.ProcessVariable;
import org.hsbpathway.workflow.Step;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** In an emergency somebody sees the safety plan of a restricted record, and managers know it. */
@Component
class GlassBroken implements FormStep<GlassBroken.Form> {

  static final ProcessVariable<Instant> UNTIL = ProcessVariable.due("emergencyAccessDue");
  private static final int FEWEST_WORDS = 8;

  record Form(@NotBlank String caseReference, @NotBlank String reason) {}

  private final NamedCase named;
  private final Sight sight;
  private final OpenedRuns opened;
  private final Requests requests;
  private final Clocks clocks;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  GlassBroken(
      NamedCase named,
      Sight sight,
      OpenedRuns opened,
      Requests requests,
      Clocks clocks,
      Clock clock,
      ApplicationEventPublisher events) {
    this.named = named;
    this.sight = sight;
    this.opened = opened;
    this.requests = requests;
    this.clocks = clocks;
    this.clock = clock;
    this.events = events;
  }

  @Override
  public void submit(Form form, Step step) {
    var reference = named.beginAtTheDoor(form.caseReference(), step).caseReference();
    if (sight.isFull(step.user(), reference)) {
      throw new Refusal("caseReference", "You see this record already, its safety plan too.");
    }
    if (form.reason().strip().split("\\s+").length < FEWEST_WORDS) {
      throw new Refusal(
          "reason",
          "Say in at least "
              + FEWEST_WORDS
              + " words what happens now and what you need the plan for.");
    }
    var until = clocks.due("emergencyAccess").toInstant();
    opened.save(OpenedRun.of(reference, step.run(), step.user(), until));
    step.set(UNTIL, until);
    requests.keep(
        step,
        form,
        "Emergency access",
        "Somebody read the safety plan of this restricted record in an emergency.");
    events.publishEvent(
        new Act(Act.Kind.BROKE_GLASS, step.user(), reference.value(), "glassBroken"));
    events.publishEvent(
        new ManagersAlerted(
            reference,
            "Review emergency access",
            clocks.dueAt("breakGlassReview", clock.instant()),
            step.user()));
  }
}
