package org.hsbpathway.retention;

import org.hsbpathway.casefile.CaseNotes;
import org.hsbpathway.workflow.AsAnswers;
import org.hsbpathway.workflow.RunNotes;
import org.springframework.stereotype.Component;

/** What was said about a record in one review of it, kept as notes of the case. */
@Component
class ReviewNotes extends RunNotes {

  ReviewNotes(CaseNotes notes, AsAnswers asAnswers) {
    super(notes, asAnswers);
  }
}
