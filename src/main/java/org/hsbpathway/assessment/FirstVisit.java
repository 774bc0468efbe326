package org.hsbpathway.assessment;

import java.time.LocalDate;
import java.util.Optional;
import org.hsbpathway.casefile.CaseNotes;
import org.hsbpathway.casefile.CaseReference;
import org.springframework.stereotype.Component;

/** What somebody wrote down when the child was seen for the first time; it is not asked again. */
@Component
class FirstVisit {

  /** On which day, and why not alone; nothing says why where the child was seen alone. */
  record Seen(LocalDate on, boolean alone, String notAloneReason) {}

  private final CaseNotes notes;

  FirstVisit(CaseNotes notes) {
    this.notes = notes;
  }

  /** The last one, where there were several; empty where nobody visited to see the child. */
  Optional<Seen> of(CaseReference reference) {
    return notes.of(reference).stream()
        .filter(note -> note.step().equals("seeChild"))
        .reduce((earlier, later) -> later)
        .map(
            note ->
                new Seen(
                    LocalDate.parse((String) note.answers().get("seenOn")),
                    "YES".equals(note.answers().get("seenAlone")),
                    (String) note.answers().get("notAloneReason")));
  }
}
