package org.hsbpathway.oversight;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hsbpathway.casefile.CaseNote;
import org.hsbpathway.casefile.CaseNotes;
import org.hsbpathway.casefile.CaseReference;
import org.springframework.stereotype.Component;

/** The holds on a record: each is set and lifted by itself. */
@Component
class Holds {

  private final CaseNotes notes;

  Holds(CaseNotes notes) {
    this.notes = notes;
  }

  /** Whether a hold was set that nobody has lifted. */
  boolean areOpen(CaseReference reference) {
    var all = notes.of(reference);
    var lifted =
        answersOf(all, "reviewHold").stream()
            .filter(review -> HoldOutcome.LIFT.name().equals(review.get("decision")))
            .map(review -> review.get(OversightNotes.RUN))
            .collect(Collectors.toSet());
    return !lifted.containsAll(runs(answersOf(all, "holdRequested")));
  }

  private static List<Map<String, Object>> answersOf(List<CaseNote> notes, String step) {
    return notes.stream().filter(note -> note.step().equals(step)).map(CaseNote::answers).toList();
  }

  private static Set<Object> runs(List<Map<String, Object>> requests) {
    return requests.stream()
        .map(request -> request.get(OversightNotes.RUN))
        .collect(Collectors.toSet());
  }
}
