package org.hsbpathway.workflow;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.hsbpathway.casefile.CaseNotes;
import org.springframework.stereotype.Component;

/**
 * A step that an analyst added without Java: its answers are kept as a structured note in the case
 * file, and a choice whose key ends in {@code Outcome} tells the token where to go.
 */
@Component
class NotedStep implements FormStep<ObjectNode> {

  private final CaseNotes notes;
  private final AsAnswers asAnswers;

  NotedStep(CaseNotes notes, AsAnswers asAnswers) {
    this.notes = notes;
    this.asAnswers = asAnswers;
  }

  @Override
  public void submit(ObjectNode answers, Step step) {
    var token = (TokenStep) step;
    answers
        .fields()
        .forEachRemaining(
            answer -> {
              if (answer.getKey().endsWith("Outcome") && answer.getValue().isTextual()) {
                token.setCode(answer.getKey(), answer.getValue().asText());
              }
            });
    notes.write(
        step.caseReference(), token.id(), token.title(), asAnswers.of(answers), step.user());
  }
}
