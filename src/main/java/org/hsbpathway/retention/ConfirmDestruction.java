package org.hsbpathway.retention;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.Map;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Markdown;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/** A service manager who neither proposed it nor worked with the child agrees, or does not. */
@Component
class ConfirmDestruction implements FormStep<ConfirmDestruction.Form> {

  record Form(
      @NotNull ConfirmationOutcome decision,
      boolean seen,
      @NotBlank @Size(max = 2000) String why) {}

  private final ReviewNotes notes;
  private final Destructible destructible;
  private final Standing standing;

  ConfirmDestruction(ReviewNotes notes, Destructible destructible, Standing standing) {
    this.notes = notes;
    this.destructible = destructible;
    this.standing = standing;
  }

  @Override
  public boolean addsToLockedRecord() {
    return true;
  }

  @Override
  public Map<String, ?> open(Step step) {
    var proposal = notes.last(step.caseReference(), step.run(), "reviewRecord");
    return Map.of(
        "proposal",
        "**Proposed by %s:** %s. %s"
            .formatted(
                Markdown.plain(proposal.author()),
                Ground.valueOf(proposal.answers().get("ground").toString()).label(),
                Markdown.plain(proposal.answers().get("reasons").toString())));
  }

  @Override
  public void submit(Form form, Step step) {
    var reference = step.caseReference();
    if (form.decision() == ConfirmationOutcome.CONFIRM) {
      refuseOwn(step);
      if (!form.seen()) {
        throw new Refusal(
            "seen", "Look at the record first: what is destroyed does not come back.");
      }
      destructible
          .whyNot(reference, step.run())
          .ifPresent(
              why -> {
                throw new Refusal("decision", "It may not be destroyed now. " + why);
              });
    }
    notes.keep(
        step,
        form,
        "Destruction of the record",
        form.decision() == ConfirmationOutcome.CONFIRM
            ? "A second person agreed to destroy the record."
            : "A second person did not agree to destroy the record.");
    step.set(ConfirmationOutcome.VARIABLE, form.decision());
  }

  private void refuseOwn(Step step) {
    var reference = step.caseReference();
    if (notes.last(reference, step.run(), "reviewRecord").author().equals(step.user())) {
      throw new Refusal("decision", "You proposed it: somebody else agrees or does not.");
    }
    var worked =
        Arrays.stream(Fact.values())
            .filter(Fact::isWorker)
            .filter(worker -> worker != Fact.TEAM_MANAGER)
            .flatMap(worker -> standing.history(reference, worker).stream())
            .anyMatch(stated -> step.user().equals(stated.value()));
    if (worked) {
      throw new Refusal(
          "decision", "You worked on this case: another service manager agrees or does not.");
    }
  }
}
