package org.hsbpathway.enquiry;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.FamilyTelling;
import org.hsbpathway.casefile.Markdown;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.casefile.YesNoNotKnown;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/** Asks the child protection unit for an initial conference. */
@Component
class RequestConference implements FormStep<RequestConference.Form> {

  record Form(
      @NotNull LocalDate requestedOn,
      LocalDate bookedFor,
      String lateReason,
      @NotEmpty List<Agency> invited,
      @NotNull YesNoNotKnown familyTold,
      String familyNotToldReason) {

    private Enquiry.Request request() {
      return new Enquiry.Request(
          requestedOn, bookedFor, lateReason, invited, familyTold, familyNotToldReason);
    }
  }

  private final Enquiries enquiries;
  private final Standing standing;
  private final FamilyTelling telling;
  private final Clocks clocks;

  RequestConference(Enquiries enquiries, Standing standing, FamilyTelling telling, Clocks clocks) {
    this.enquiries = enquiries;
    this.standing = standing;
    this.telling = telling;
    this.clocks = clocks;
  }

  @Override
  public Map<String, ?> open(Step step) {
    var enquiry = enquiries.openIn(step.caseReference()).orElseThrow();
    return Map.of(
        "conferenceClock", enquiry.clockInWords(),
        "analysisShown", Markdown.plain(enquiry.analysis()),
        "requestedOn", clocks.today());
  }

  @Override
  public void submit(Form form, Step step) {
    var reference = step.caseReference();
    var enquiry = enquiries.openIn(reference).orElseThrow();
    telling.refuseWhileWithheld(reference, "familyTold", form.familyTold());
    enquiries.save(enquiry.requestConference(form.request(), clocks.today()));
    if (form.bookedFor() != null) {
      standing.state(reference, Fact.CONFERENCE_ON, form.bookedFor(), step.user());
    }
  }
}
