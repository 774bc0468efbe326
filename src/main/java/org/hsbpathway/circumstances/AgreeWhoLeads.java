package org.hsbpathway.circumstances;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Map;
import org.hsbpathway.casefile.Days;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Markdown;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.casefile.YesNoNotKnown;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.hsbpathway.workflow.StepNotes;
import org.springframework.stereotype.Component;

/** Keeps which authority leads the one plan and what each of the two does. */
@Component
class AgreeWhoLeads implements FormStep<AgreeWhoLeads.Form> {

  /** Who leads. */
  enum Lead {
    US,
    PARTNER
  }

  record Form(
      @NotNull YesNoNotKnown agreed,
      Lead leads,
      String agreedWith,
      LocalDate agreedOn,
      String homeDuties,
      String hostDuties,
      String notAgreedBecause,
      LocalDate nextTalkOn) {}

  private final Standing standing;
  private final StepNotes notes;
  private final Clocks clocks;

  AgreeWhoLeads(Standing standing, StepNotes notes, Clocks clocks) {
    this.standing = standing;
    this.notes = notes;
    this.clocks = clocks;
  }

  @Override
  public Map<String, ?> open(Step step) {
    var reference = step.caseReference();
    var partner =
        Markdown.plain(standing.now(reference, Fact.PARTNER_AUTHORITY).orElse("the other one"));
    return Map.of(
        "situation",
        standing.is(reference, Fact.OUR_AUTHORITY_IS, "HOST")
            ? "The child lives here: **a section 47 enquiry lies with us**, "
                + partner
                + " is told and takes part. Until it is agreed who leads, we act."
            : "The child lives in the area of "
                + partner
                + ": **a section 47 enquiry lies with them**, we are told and take part. Until it is agreed who leads, they act.");
  }

  @Override
  public void submit(Form form, Step step) {
    if (form.agreed() == YesNoNotKnown.YES) {
      agree(form, step);
      step.set(LeadAgreementOutcome.VARIABLE, LeadAgreementOutcome.AGREED);
      return;
    }
    if (form.nextTalkOn().isBefore(clocks.today())) {
      throw new Refusal("nextTalkOn", "The next talk lies ahead, or is today.");
    }
    notes.keep(
        step,
        form,
        "Agree who leads",
        "It is not agreed yet which authority leads; they speak again on "
            + Days.inWords(form.nextTalkOn())
            + ".");
    step.set(LeadAgreementOutcome.DUE, clocks.onTask(form.nextTalkOn()));
    step.set(LeadAgreementOutcome.VARIABLE, LeadAgreementOutcome.NOT_YET);
  }

  private void agree(Form form, Step step) {
    var reference = step.caseReference();
    Days.refuseTheFuture("agreedOn", form.agreedOn(), clocks.today());
    standing.state(reference, Fact.PLAN_LED_BY, form.leads(), step.user());
    standing.state(reference, Fact.HOME_DUTIES, form.homeDuties(), step.user());
    standing.state(reference, Fact.HOST_DUTIES, form.hostDuties(), step.user());
    notes.keep(
        step,
        form,
        "Agree who leads",
        (form.leads() == Lead.US ? "We lead" : "The other authority leads")
            + " the plan; the duties of both are agreed.");
  }
}
