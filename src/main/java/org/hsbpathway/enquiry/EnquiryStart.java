package org.hsbpathway.enquiry;

import java.time.LocalDate;
import java.util.List;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.deadline.CountsFrom;
import org.springframework.stereotype.Component;

/** Whoever waits for an enquiry counts from the discussion that began it. */
@Component
class EnquiryStart implements CountsFrom {

  private final Enquiries enquiries;

  EnquiryStart(Enquiries enquiries) {
    this.enquiries = enquiries;
  }

  @Override
  public List<LocalDate> days(CaseReference caseReference, String clock) {
    return clock.equals("enquiryConclusion")
        ? enquiries.openIn(caseReference).flatMap(Enquiry::initiatingDiscussionOn).stream().toList()
        : List.of();
  }
}
