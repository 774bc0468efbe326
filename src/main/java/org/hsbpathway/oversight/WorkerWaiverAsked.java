package org.hsbpathway.oversight;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.NamedCase;
import org.hsbpathway.workflow.Staff;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/** Somebody asks that one person works with both children, because there is nobody else. */
@Component
class WorkerWaiverAsked implements FormStep<WorkerWaiverAsked.Form> {

  record Form(
      @NotBlank String caseReference,
      @NotBlank String worker,
      @NotBlank @Size(min = 50, max = 2000) String reason,
      @NotBlank @Size(max = 2000) String safeguards) {}

  private final NamedCase named;
  private final Standing standing;
  private final OversightNotes notes;

  WorkerWaiverAsked(NamedCase named, Standing standing, OversightNotes notes) {
    this.named = named;
    this.standing = standing;
    this.notes = notes;
  }

  @Override
  public Map<String, ?> open(Step step) {
    return Map.of("staff", Staff.of(step));
  }

  @Override
  public void submit(Form form, Step step) {
    var file = named.begin(form.caseReference(), step);
    if (file.status().isOver()) {
      throw new Refusal("caseReference", "Nobody works on this case now.");
    }
    if (standing.now(file.caseReference(), Fact.WORKS_WITH_BOTH).isPresent()) {
      throw new Refusal(
          "caseReference",
          "One person works with both children of this case already: a service manager looks at that first.");
    }
    notes.keep(
        step, form, "Waiver asked for", "It was asked that one person works with both children.");
  }
}
