package org.hsbpathway.urgent;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.hsbpathway.casefile.CaseNote;
import org.hsbpathway.casefile.CaseNotes;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/** What was reported in a run of an urgent process, kept as a note of the case and shown later. */
@Component
class Reports {

  private static final String RUN = "run";
  private static final String IN_WORDS = "inWords";

  private final CaseNotes notes;

  Reports(CaseNotes notes) {
    this.notes = notes;
  }

  /** Keeps a report: its answers, and the Markdown that the later forms of this run show. */
  void keep(Step step, String id, String title, String inWords, Map<String, ?> answers) {
    keep(step.caseReference(), step.run(), id, title, inWords, answers, step.user());
  }

  void keep(
      CaseReference reference,
      String run,
      String id,
      String title,
      String inWords,
      Map<String, ?> answers,
      String by) {
    var kept = new LinkedHashMap<String, Object>(answers);
    kept.put(RUN, run);
    kept.put(IN_WORDS, inWords);
    notes.write(reference, id, title, kept, by);
  }

  /** The last report of this run, in words. */
  String inWords(Step step) {
    return String.valueOf(of(step).get(IN_WORDS));
  }

  /** The answers of the last report of this run. */
  Map<String, Object> of(Step step) {
    return find(step.caseReference(), step.run()).orElseThrow();
  }

  Optional<Map<String, Object>> find(CaseReference reference, String run) {
    return notes.of(reference).stream()
        .map(CaseNote::answers)
        .filter(answers -> run.equals(answers.get(RUN)))
        .reduce((earlier, later) -> later);
  }
}
