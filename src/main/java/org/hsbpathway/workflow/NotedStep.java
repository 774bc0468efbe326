package org.hsbpathway.workflow;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.hsbpathway.casefile.CaseNotes;
import org.springframework.stereotype.Component;

/**
 * A step that an analyst added without Java: its answers are kept as a structured note in the case
 * file, and a choice whose key ends in {@code Outcome} tells the token where to go.
 */
@Component
class NotedStep implements FormStep<ObjectNode> {

  private static final TypeReference<Map<String, Object>> ANSWERS = new TypeReference<>() {};

  private final CaseNotes notes;
  private final ObjectMapper json;

  NotedStep(CaseNotes notes, ObjectMapper json) {
    this.notes = notes;
    this.json = json;
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
        step.caseReference(),
        token.id(),
        token.title(),
        json.convertValue(answers, ANSWERS),
        step.user());
  }
}
