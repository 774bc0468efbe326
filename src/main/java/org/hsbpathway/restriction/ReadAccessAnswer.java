package org.hsbpathway.restriction;

import java.util.Map;
import org.hsbpathway.casefile.Markdown;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/** Whoever asked to see a restricted record reads the answer. */
@Component
class ReadAccessAnswer implements FormStep<ReadAccessAnswer.Form> {

  record Form() {}

  private final Requests requests;

  ReadAccessAnswer(Requests requests) {
    this.requests = requests;
  }

  @Override
  public boolean addsToLockedRecord() {
    return true;
  }

  @Override
  public Map<String, ?> open(Step step) {
    var answer = requests.given(step, "decideAccess");
    return Map.of(
        "answer",
        (AccessOutcome.GIVEN.name().equals(answer.get("decision"))
                ? "You may see this record from now on: its tasks are in your lists. "
                : "You do not see this record. ")
            + Markdown.plain(answer.get("why").toString()));
  }

  @Override
  public void submit(Form form, Step step) {}
}
