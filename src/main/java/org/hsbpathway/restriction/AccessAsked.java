package org.hsbpathway.restriction;

import jakarta.validation.constraints.NotBlank;
import java.time.Clock;
import java.time.Duration;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.casefile.Sight;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.NamedCase;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/** Somebody who met a restricted record asks to see it; they read the answer as a task. */
@Component
class AccessAsked implements FormStep<AccessAsked.Form> {

  /** How long the answer can be read. */
  private static final Duration ANSWER = Duration.ofDays(60);

  record Form(@NotBlank String caseReference, @NotBlank String reason) {}

  private final NamedCase named;
  private final Sight sight;
  private final OpenedRuns opened;
  private final Requests requests;
  private final Clock clock;

  AccessAsked(NamedCase named, Sight sight, OpenedRuns opened, Requests requests, Clock clock) {
    this.named = named;
    this.sight = sight;
    this.opened = opened;
    this.requests = requests;
    this.clock = clock;
  }

  @Override
  public boolean addsToLockedRecord() {
    return true;
  }

  @Override
  public void submit(Form form, Step step) {
    var reference = named.beginAtTheDoor(form.caseReference(), step).caseReference();
    if (sight.isFull(step.user(), reference)) {
      throw new Refusal("caseReference", "You see this record already.");
    }
    opened.save(OpenedRun.of(reference, step.run(), step.user(), clock.instant().plus(ANSWER)));
    requests.keep(step, form, "Access asked", "Somebody asked to see this restricted record.");
  }
}
