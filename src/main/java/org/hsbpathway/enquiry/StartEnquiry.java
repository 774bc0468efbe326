package org.hsbpathway.enquiry;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.hsbpathway.casefile.CaseFiles;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Days;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Markdown;
import org.hsbpathway.casefile.Reasons;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.casefile.YesNoNotKnown;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.clock.WorkingDays;
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
      LocalDate initiatingDiscussionOn,
      LocalDate lastDiscussionOn) {}

  private final Enquiries enquiries;
  private final Reasons reasons;
  private final Standing standing;
  private final CaseFiles caseFiles;
  private final Clocks clocks;
  private final Deadlines deadlines;

  StartEnquiry(
      Enquiries enquiries,
      Reasons reasons,
      Standing standing,
      CaseFiles caseFiles,
      Clocks clocks,
      Deadlines deadlines) {
    this.caseFiles = caseFiles;
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
    values.put("checks", checks(reference));
    values.put("startedOn", clocks.today());
    var started = standing.dateOf(reference, Fact.SECTION_47_DECIDED);
    var last = lastKnown(reference, started);
    values.put("discussionsShown", inWords(started, last));
    values.put("startKnown", YesNoNotKnown.of(started.isPresent()));
    values.put("lastKnown", YesNoNotKnown.of(last.isPresent()));
    return values;
  }

  @Override
  public void submit(Form form, Step step) {
    var reference = step.caseReference();
    var enquiry = enquiries.openIn(reference).orElseGet(() -> Enquiry.agree(reference));
    var started =
        standing
            .dateOf(reference, Fact.SECTION_47_DECIDED)
            .orElseGet(
                () -> checked("initiatingDiscussionOn", form.initiatingDiscussionOn(), reference));
    var last =
        lastKnown(reference, Optional.of(started))
            .orElseGet(() -> checked("lastDiscussionOn", form.lastDiscussionOn(), reference));
    var clock =
        new Enquiry.ConferenceClock(
            clocks.dueOn("initialConference", started), clocks.dueOn("initialConference", last));
    enquiries.save(
        enquiry.start(form.madeBy(), form.startedOn(), started, last, clock, clocks.today()));
    deadlines.start(reference, "initialConference", started, step.user());
    deadlines.start(reference, "initialConferenceFromLast", last, step.user());
    deadlines.start(reference, "enquiryConclusion", started, step.user());
    standing.state(reference, Fact.SECTION_47, "OPEN", step.user());
    standing.state(reference, Fact.CONFERENCE_ON, clock.due(), step.user());
    step.set(EnquiryDates.CONFERENCE, clocks.onTask(clock.due()));
    step.set(EnquiryDates.CONCLUSION, clocks.onTask(clocks.dueOn("enquiryConclusion", started)));
  }

  private String checks(CaseReference reference) {
    return "**Before checks with other agencies:** "
        + standing
            .now(reference, Fact.CHECKS_PERMISSION)
            .map(Markdown::plain)
            .orElse(
                "no manager has recorded whether the parents are asked for their permission. Ask your manager first.");
  }

  /** The day of the latest discussion; one that lies before the start is of an earlier worry. */
  private Optional<LocalDate> lastKnown(CaseReference reference, Optional<LocalDate> started) {
    return standing
        .dateOf(reference, Fact.STRATEGY_LAST_HELD)
        .filter(last -> started.isEmpty() || !last.isBefore(started.get()))
        .or(() -> standing.dateOf(reference, Fact.SECTION_47_DECIDED));
  }

  private LocalDate checked(String field, LocalDate day, CaseReference reference) {
    if (day == null) {
      throw new Refusal(field, "No strategy discussion is on record: say when it was held.");
    }
    Days.between(
        field,
        "It cannot have been held",
        day,
        WorkingDays.dateOf(caseFiles.of(reference).receivedAt()),
        clocks.today());
    return day;
  }

  private static String inWords(Optional<LocalDate> started, Optional<LocalDate> last) {
    var known = new ArrayList<String>();
    started.ifPresent(
        day ->
            known.add(
                "The strategy discussion that started the enquiry was on **%s**."
                    .formatted(Days.inWords(day))));
    last.ifPresent(
        day -> known.add("The last one so far was on **%s**.".formatted(Days.inWords(day))));
    return String.join(" ", known);
  }
}
