package org.hsbpathway.enquiry;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Reasons;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.deadline.Deadlines;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/** Opens the record of the enquiry and counts when a conference would be due. */
@Component
class StartEnquiry implements FormStep<StartEnquiry.Form> {

  record Form(
      @NotNull Enquiry.MadeBy madeBy,
      @NotNull LocalDate startedOn,
      @NotNull LocalDate initiatingDiscussionOn,
      @NotNull LocalDate lastDiscussionOn) {}

  private final Enquiries enquiries;
  private final Reasons reasons;
  private final Standing standing;
  private final Clocks clocks;
  private final Deadlines deadlines;

  StartEnquiry(
      Enquiries enquiries, Reasons reasons, Standing standing, Clocks clocks, Deadlines deadlines) {
    this.deadlines = deadlines;
    this.enquiries = enquiries;
    this.reasons = reasons;
    this.standing = standing;
    this.clocks = clocks;
  }

  @Override
  public Map<String, ?> open(Step step) {
    var reference = step.caseReference();
    var values = new HashMap<String, Object>();
    values.put("reasons", reasons.inWords(reference, Fact.ENQUIRY_NEEDED));
    values.put("startedOn", clocks.today());
    standing
        .dateOf(reference, Fact.SECTION_47_DECIDED)
        .ifPresent(day -> values.put("initiatingDiscussionOn", day));
    standing
        .dateOf(reference, Fact.STRATEGY_LAST_HELD)
        .ifPresent(day -> values.put("lastDiscussionOn", day));
    return values;
  }

  @Override
  public void submit(Form form, Step step) {
    var reference = step.caseReference();
    var enquiry = enquiries.openIn(reference).orElseGet(() -> Enquiry.agree(reference));
    var clock =
        new Enquiry.ConferenceClock(
            clocks.dueOn("initialConference", form.initiatingDiscussionOn()),
            clocks.dueOn("initialConference", form.lastDiscussionOn()));
    enquiries.save(
        enquiry.start(
            form.madeBy(),
            form.startedOn(),
            form.initiatingDiscussionOn(),
            form.lastDiscussionOn(),
            clock,
            clocks.today()));
    deadlines.start(reference, "initialConference", form.initiatingDiscussionOn(), step.user());
    deadlines.start(reference, "initialConferenceFromLast", form.lastDiscussionOn(), step.user());
    deadlines.start(reference, "enquiryConclusion", form.initiatingDiscussionOn(), step.user());
    standing.state(reference, Fact.SECTION_47, "OPEN", step.user());
    standing.state(reference, Fact.CONFERENCE_ON, clock.due(), step.user());
    step.set(EnquiryDates.CONFERENCE, clocks.onTask(clock.due()));
    step.set(
        EnquiryDates.CONCLUSION,
        clocks.onTask(clocks.dueOn("enquiryConclusion", form.initiatingDiscussionOn())));
  }
}
