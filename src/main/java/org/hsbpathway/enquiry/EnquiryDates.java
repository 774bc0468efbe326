package org.hsbpathway.enquiry;

import java.time.Instant;
import org.hsbpathway.workflow.ProcessVariable;

/** The days the tokens of the enquiry and of the plan are told. */
final class EnquiryDates {

  static final ProcessVariable<Instant> CONCLUSION = ProcessVariable.due("enquiryConclusionDue");
  static final ProcessVariable<Instant> CONFERENCE = ProcessVariable.due("initialConferenceDue");
  static final ProcessVariable<Instant> CORE_GROUP = ProcessVariable.due("coreGroupDue");
  static final ProcessVariable<Instant> REVIEW_CONFERENCE =
      ProcessVariable.due("reviewConferenceDue");

  private EnquiryDates() {}
}
