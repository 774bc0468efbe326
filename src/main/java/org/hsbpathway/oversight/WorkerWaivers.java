package org.hsbpathway.oversight;

import org.hsbpathway.casefile.CaseNote;
import org.hsbpathway.casefile.Markdown;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/** What was asked for in this run, and about whom. */
@Component
class WorkerWaivers {

  private final OversightNotes notes;

  WorkerWaivers(OversightNotes notes) {
    this.notes = notes;
  }

  CaseNote request(Step step) {
    return notes.last(step.caseReference(), step.run(), "workerWaiverAsked");
  }

  String worker(Step step) {
    return answer(step, "worker");
  }

  String inWords(Step step) {
    return "**%s asks that %s works with both children.** %s\n\n**So that each child has somebody of their own:** %s"
        .formatted(
            Markdown.plain(request(step).author()),
            Markdown.plain(worker(step)),
            Markdown.plain(answer(step, "reason")),
            Markdown.plain(answer(step, "safeguards")));
  }

  private String answer(Step step, String key) {
    return request(step).answers().get(key).toString();
  }
}
