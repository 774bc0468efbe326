package org.hsbpathway.workflow;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.hsbpathway.casefile.CaseNotes;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Keeps a submitted form as a note of the case, for a step that needs no record of its own. */
@Component
public class StepNotes {

  private static final TypeReference<Map<String, Object>> ANSWERS = new TypeReference<>() {};

  private final CaseNotes notes;
  private final ObjectMapper json;

  StepNotes(CaseNotes notes, ObjectMapper json) {
    this.notes = notes;
    this.json = json;
  }

  /**
   * @param form the record nested in its step, whose name says what was done
   * @param sentence what the chronology says of it
   */
  public void keep(Step step, Record form, String title, String sentence) {
    notes.write(
        step.caseReference(),
        StringUtils.uncapitalize(form.getClass().getEnclosingClass().getSimpleName()),
        title,
        json.convertValue(form, ANSWERS),
        step.user(),
        sentence);
  }
}
