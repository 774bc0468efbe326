package org.hsbpathway.enquiry;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.ChildLastSeen;
import org.hsbpathway.casefile.ConferenceOutcome;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.FamilyTelling;
import org.hsbpathway.casefile.Reasons;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.casefile.YesNoNotKnown;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.deadline.Deadlines;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/** Records what the enquiry found and why. */
@Component
class ConcludeEnquiry implements FormStep<ConcludeEnquiry.Form> {

  record Form(
      @NotNull Enquiry.ChildSeen childSeen,
      LocalDate childSeenOn,
      String notAloneReason,
      @NotBlank String childVoice,
      @NotNull YesNoNotKnown parentsTold,
      String parentsNotToldReason,
      @NotNull EnquiryOutcome outcome,
      @NotBlank @Size(min = 100) String analysis,
      String planLead) {

    private ChildLastSeen.Seen lastSeen() {
      return new ChildLastSeen.Seen(
          childSeenOn, childSeen == Enquiry.ChildSeen.ALONE, notAloneReason);
    }

    private Enquiry.SeeingTheChild seeingTheChild() {
      return new Enquiry.SeeingTheChild(childSeen, childSeenOn, notAloneReason, childVoice);
    }
  }

  private final Enquiries enquiries;
  private final ChildProtectionPlans plans;
  private final Reasons reasons;
  private final Standing standing;
  private final ChildLastSeen lastSeen;
  private final FamilyTelling telling;
  private final Clocks clocks;
  private final Deadlines deadlines;

  ConcludeEnquiry(
      Enquiries enquiries,
      ChildProtectionPlans plans,
      Reasons reasons,
      Standing standing,
      ChildLastSeen lastSeen,
      FamilyTelling telling,
      Clocks clocks,
      Deadlines deadlines) {
    this.deadlines = deadlines;
    this.enquiries = enquiries;
    this.reasons = reasons;
    this.plans = plans;
    this.standing = standing;
    this.lastSeen = lastSeen;
    this.telling = telling;
    this.clocks = clocks;
  }

  @Override
  public Map<String, ?> open(Step step) {
    var enquiry = enquiries.openIn(step.caseReference()).orElseThrow();
    return Map.of(
        "conferenceClock", enquiry.clockInWords(),
        "reasons", reasons.inWords(step.caseReference(), Fact.ENQUIRY_NEEDED));
  }

  @Override
  public void submit(Form form, Step step) {
    var reference = step.caseReference();
    var enquiry = enquiries.openIn(reference).orElseThrow();
    telling.refuseWhileWithheld(reference, "parentsTold", form.parentsTold());
    var onPlan = plans.findByCaseReferenceAndEndedOnIsNull(reference).isPresent();
    enquiry.conclude(
        new Enquiry.Finding(form.outcome(), form.analysis(), form.planLead()),
        form.seeingTheChild(),
        new Enquiry.TellingTheParents(form.parentsTold(), form.parentsNotToldReason()),
        onPlan,
        step.user(),
        clocks.today());
    enquiries.save(enquiry);
    reasons.answered(reference, Fact.ENQUIRY_NEEDED, step.user());
    // The next enquiry has a decision of its own.
    standing.withdraw(reference, Fact.CHECKS_PERMISSION, step.user());
    if (form.childSeen() == Enquiry.ChildSeen.NOT_SEEN) {
      standing.childHeard(reference, form.childVoice(), step.user());
    } else {
      lastSeen.state(reference, form.lastSeen(), form.childVoice(), step.user());
    }
    if (enquiry.state() == Enquiry.State.CLOSED) {
      close(reference, form.outcome(), onPlan, step.user());
    }
    step.set(EnquiryOutcome.VARIABLE, form.outcome());
  }

  private void close(CaseReference reference, EnquiryOutcome outcome, boolean onPlan, String by) {
    deadlines.stop(reference, "initialConference", by);
    deadlines.stop(reference, "initialConferenceFromLast", by);
    standing.state(reference, Fact.SECTION_47, "CLOSED", by);
    if (!onPlan) {
      standing.withdraw(reference, Fact.CONFERENCE_ON, by);
      var plan =
          outcome == EnquiryOutcome.SUBSTANTIATED_NOT_CONTINUING
              ? ConferenceOutcome.CIN_PLAN
              : ConferenceOutcome.NO_PLAN;
      standing.state(reference, Fact.CHILD_PROTECTION, plan, by);
    }
  }
}
