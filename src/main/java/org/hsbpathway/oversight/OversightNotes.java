package org.hsbpathway.oversight;

import java.time.LocalDate;
import org.hsbpathway.casefile.CaseNotes;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.workflow.AsAnswers;
import org.hsbpathway.workflow.RunNotes;
import org.springframework.stereotype.Component;

/** Keeps what was submitted as a note of the case, with one sentence in the chronology. */
@Component
class OversightNotes extends RunNotes {

  private final Clocks clocks;

  OversightNotes(CaseNotes notes, AsAnswers asAnswers, Clocks clocks) {
    super(notes, asAnswers);
    this.clocks = clocks;
  }

  void refuseTheFuture(String field, LocalDate day) {
    if (day.isAfter(clocks.today())) {
      throw new Refusal(field, "This date lies in the future; write down what has happened.");
    }
  }
}
