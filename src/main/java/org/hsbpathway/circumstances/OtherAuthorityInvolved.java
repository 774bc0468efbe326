package org.hsbpathway.circumstances;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.hsbpathway.casefile.Children;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.hsbpathway.workflow.StepNotes;
import org.springframework.stereotype.Component;

/** Another authority shares the responsibility for the child, or no longer does. */
@Component
class OtherAuthorityInvolved implements FormStep<OtherAuthorityInvolved.Form> {

  private static final List<Fact> SHARED =
      List.of(
          Fact.PARTNER_AUTHORITY,
          Fact.OUR_AUTHORITY_IS,
          Fact.PLAN_LED_BY,
          Fact.HOME_DUTIES,
          Fact.HOST_DUTIES);

  /** Whose child it is, seen from here. */
  enum WeAre {
    HOME,
    HOST
  }

  record Form(
      @NotBlank String caseReference,
      @NotNull SharedResponsibilityOutcome what,
      WeAre weAre,
      String authority,
      String contact,
      @NotBlank String why) {}

  private final RunningCase cases;
  private final Children children;
  private final Standing standing;
  private final StepNotes notes;
  private final Clocks clocks;

  OtherAuthorityInvolved(
      RunningCase cases, Children children, Standing standing, StepNotes notes, Clocks clocks) {
    this.cases = cases;
    this.children = children;
    this.standing = standing;
    this.notes = notes;
    this.clocks = clocks;
  }

  @Override
  public void submit(Form form, Step step) {
    var file = cases.begin(form.caseReference(), step);
    var reference = file.caseReference();
    if (form.what() == SharedResponsibilityOutcome.NO_LONGER) {
      if (standing.now(reference, Fact.PARTNER_AUTHORITY).isEmpty()) {
        throw new Refusal("what", "No other authority is recorded here.");
      }
      SHARED.forEach(fact -> standing.withdraw(reference, fact, step.user()));
      notes.keep(
          step, form, "Other authority involved", "Only one authority is responsible again.");
    } else {
      if (standing.now(reference, Fact.PARTNER_AUTHORITY).isPresent()) {
        throw new Refusal(
            "what",
            "Another authority is on record already, and who leads is agreed in its own task. If it is another one now, report first that the old one is no longer involved.");
      }
      share(form, step);
      if (form.weAre() == WeAre.HOST) {
        var child = RunningCase.childOf(file);
        children.save(child.standUnder(child.legalStatus().orElse(null), form.authority()));
      }
    }
    step.set(SharedResponsibilityOutcome.VARIABLE, form.what());
  }

  private void share(Form form, Step step) {
    var reference = step.caseReference();
    standing.state(reference, Fact.PARTNER_AUTHORITY, form.authority(), step.user());
    standing.state(reference, Fact.OUR_AUTHORITY_IS, form.weAre(), step.user());
    notes.keep(
        step,
        form,
        "Other authority involved",
        form.weAre() == WeAre.HOST
            ? "A child of another authority lives here; that authority knows of the case."
            : "The child lives in the area of another authority, which knows of the case.");
    step.set(
        LeadAgreementOutcome.DUE, clocks.onTask(clocks.dueOn("leadAuthority", clocks.today())));
  }
}
