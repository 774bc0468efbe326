package org.hsbpathway.enquiry;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.ConferenceOutcome;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Markdown;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.deadline.Deadlines;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.ProcessVariable;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/**
 * Records the initial conference; a plan is made only for this child's own risk of significant
 * harm.
 */
@Component
class HoldConference implements FormStep<HoldConference.Form> {

  static final ProcessVariable<ConferenceOutcome> OUTCOME =
      ProcessVariable.outcome("conferenceOutcome", ConferenceOutcome.class);

  record Form(
      @NotNull LocalDate heldOn,
      String delayReason,
      @NotEmpty List<Agency> present,
      @NotNull Enquiry.TookPart childTookPart,
      @NotNull Enquiry.TookPart parentsTookPart,
      @NotBlank String childVoice,
      @NotNull ConferenceOutcome outcome,
      Category category,
      @Size(min = 30) String ownRisk,
      @NotBlank @Size(min = 30) String reasons,
      String dissent) {

    private Enquiry.Conference conference() {
      return new Enquiry.Conference(
          heldOn,
          delayReason,
          present,
          childTookPart,
          parentsTookPart,
          childVoice,
          outcome,
          category,
          ownRisk,
          reasons,
          dissent);
    }
  }

  private final Enquiries enquiries;
  private final ChildProtectionPlans plans;
  private final Standing standing;
  private final Clocks clocks;
  private final Deadlines deadlines;

  HoldConference(
      Enquiries enquiries,
      ChildProtectionPlans plans,
      Standing standing,
      Clocks clocks,
      Deadlines deadlines) {
    this.deadlines = deadlines;
    this.enquiries = enquiries;
    this.plans = plans;
    this.standing = standing;
    this.clocks = clocks;
  }

  @Override
  public Map<String, ?> open(Step step) {
    var enquiry = enquiries.openIn(step.caseReference()).orElseThrow();
    var values = new HashMap<String, Object>();
    values.put("conferenceClock", enquiry.clockInWords());
    values.put("analysisShown", Markdown.plain(enquiry.analysis()));
    enquiry
        .request()
        .ifPresent(
            request -> {
              values.put("heldOn", request.bookedFor());
              values.put("delayReason", request.lateReason());
              values.put("present", request.invited());
            });
    return values;
  }

  @Override
  public void submit(Form form, Step step) {
    var reference = step.caseReference();
    var enquiry = enquiries.openIn(reference).orElseThrow();
    enquiries.save(enquiry.holdConference(form.conference(), clocks.today()));
    deadlines.met(reference, "initialConferenceFromLast", step.user());
    deadlines.met(reference, "transferInConference", step.user());
    standing.withdraw(reference, Fact.TRANSFER_CONFERENCE_ON, step.user());
    standing.state(reference, Fact.SECTION_47, "CLOSED", step.user());
    standing.state(reference, Fact.CHILD_PROTECTION, form.outcome(), step.user());
    standing.childHeard(reference, form.childVoice(), step.user());
    if (form.outcome() == ConferenceOutcome.CP_PLAN) {
      var plan = plans.save(planFrom(form, reference));
      deadlines.start(reference, "coreGroup", form.heldOn(), step.user());
      deadlines.start(reference, "firstReviewConference", form.heldOn(), step.user());
      standing.state(reference, Fact.CONFERENCE_ON, plan.reviewDueOn(), step.user());
    } else {
      standing.withdraw(reference, Fact.CONFERENCE_ON, step.user());
    }
    step.set(OUTCOME, form.outcome());
  }

  private ChildProtectionPlan planFrom(Form form, CaseReference reference) {
    return ChildProtectionPlan.make(
        reference,
        form.category(),
        form.heldOn(),
        clocks.dueOn("coreGroup", form.heldOn()),
        clocks.dueOn("firstReviewConference", form.heldOn()));
  }
}
