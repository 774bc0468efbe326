package org.hsbpathway.urgent;

import org.hsbpathway.casefile.CaseFile;
import org.hsbpathway.casefile.CaseFiles;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Child;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.LinkedPeople;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.casefile.ToldAtSession.Kind;
import org.springframework.stereotype.Component;

/** What a disclosure sets going: the child of the case is now also a child who was harmed. */
@Component
class Disclosure {

  private final LinkedPeople people;
  private final CaseFiles files;
  private final Standing standing;
  private final Alarm alarm;

  Disclosure(LinkedPeople people, CaseFiles files, Standing standing, Alarm alarm) {
    this.people = people;
    this.files = files;
    this.standing = standing;
    this.alarm = alarm;
  }

  void isKnown(CaseReference reference, Kind kind, String by) {
    var child = childOf(files.of(reference));
    people.linkThisChild(reference, child.dateOfBirth().orElse(null));
    standing.state(reference, Fact.OWN_HARM, kind, by);
    alarm.superviseAtLeastPrecautionary(reference, by);
    alarm.planMustChange(
        reference, InWords.of(kind) + ": look who lives with the child and who supervises.", by);
  }

  static Child childOf(CaseFile file) {
    return file.child()
        .orElseThrow(
            () ->
                new Refusal(
                    "caseReference",
                    "Nobody has named the child of this case yet. Name the child first."));
  }
}
