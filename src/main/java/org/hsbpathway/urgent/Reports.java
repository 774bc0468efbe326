package org.hsbpathway.urgent;

import java.util.LinkedHashMap;
import java.util.Map;
import org.hsbpathway.casefile.CaseNotes;
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
    var kept = new LinkedHashMap<String, Object>(answers);
    kept.put(RUN, step.run());
    kept.put(IN_WORDS, inWords);
    notes.write(step.caseReference(), id, title, kept, step.user());
  }

  /** The report that began this run, in words. */
  String inWords(Step step) {
    return String.valueOf(of(step).get(IN_WORDS));
  }

  /** The answers of the report that began this run. */
  Map<String, Object> of(Step step) {
    return notes.of(step.caseReference()).stream()
        .map(note -> note.answers())
        .filter(answers -> step.run().equals(answers.get(RUN)))
        .findFirst()
        .orElseThrow();
  }
}
