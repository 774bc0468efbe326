package org.hsbpathway.restriction;

import org.hsbpathway.casefile.CaseNotes;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.workflow.AsAnswers;
import org.hsbpathway.workflow.RunNotes;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/** What somebody asked at the door of a restricted record, and what was answered, as notes. */
@Component
class Requests extends RunNotes {

  private final OpenedRuns opened;

  Requests(CaseNotes notes, AsAnswers asAnswers, OpenedRuns opened) {
    super(notes, asAnswers);
    this.opened = opened;
  }

  /** Who asked. */
  String asker(Step step) {
    return opened.findByRun(step.run()).orElseThrow().person();
  }

  void refuseOwn(String field, Step step) {
    if (asker(step).equals(step.user())) {
      throw new Refusal(field, "This is about what you did yourself: another manager decides.");
    }
  }
}
