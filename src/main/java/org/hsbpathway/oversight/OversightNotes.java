package org.hsbpathway.oversight;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.Map;
import java.util.NoSuchElementException;
import org.hsbpathway.casefile.CaseNotes;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Keeps what was submitted as a note of the case, with one sentence in the chronology. */
@Component
class OversightNotes {

  private static final TypeReference<Map<String, Object>> ANSWERS = new TypeReference<>() {};

  private final CaseNotes notes;
  private final ObjectMapper json;
  private final Clocks clocks;

  OversightNotes(CaseNotes notes, ObjectMapper json, Clocks clocks) {
    this.notes = notes;
    this.json = json;
    this.clocks = clocks;
  }

  /**
   * @param answers the record nested in its step, whose name says what was done
   */
  void keep(Step step, Record answers, String title, String sentence) {
    notes.write(
        step.caseReference(),
        StringUtils.uncapitalize(answers.getClass().getEnclosingClass().getSimpleName()),
        title,
        json.convertValue(answers, ANSWERS),
        step.user(),
        sentence);
  }

  /** The answers that were last given to a step of the case. */
  Map<String, Object> last(CaseReference reference, String step) {
    return notes.of(reference).stream()
        .filter(note -> note.step().equals(step))
        .reduce((earlier, later) -> later)
        .orElseThrow(() -> new NoSuchElementException("No note of " + step + " in " + reference))
        .answers();
  }

  void refuseTheFuture(String field, LocalDate day) {
    if (day.isAfter(clocks.today())) {
      throw new Refusal(field, "This date lies in the future; write down what has happened.");
    }
  }
}
