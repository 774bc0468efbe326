package org.hsbpathway.urgent;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.hsbpathway.casefile.CaseFile;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Incident;
import org.hsbpathway.casefile.Incidents;
import org.hsbpathway.casefile.Labelled;
import org.hsbpathway.casefile.LinkedPeople;
import org.hsbpathway.casefile.LinkedPerson;
import org.hsbpathway.casefile.Markdown;
import org.hsbpathway.casefile.Refusal;
import org.springframework.stereotype.Component;

/** Adds an incident to a running case, joins who was harmed, and says it in words. */
@Component
class IncidentReport {

  private final Incidents incidents;
  private final LinkedPeople people;

  IncidentReport(Incidents incidents, LinkedPeople people) {
    this.incidents = incidents;
    this.people = people;
  }

  Incident add(CaseReference reference, Incident.Account account, List<Harmed> harmed) {
    var incident = incidents.record(reference, account);
    harmed.stream()
        .filter(Harmed::isAPerson)
        .forEach(one -> incident.harmed(person(reference, one)));
    return incidents.save(incident);
  }

  private LinkedPerson person(CaseReference reference, Harmed one) {
    if (one.knownAs() == null || one.knownAs().isBlank()) {
      return people.link(reference, one.relation(), null, one.age());
    }
    return people.of(reference).stream()
        .filter(known -> known.pseudonym().equalsIgnoreCase(one.knownAs().strip()))
        .findFirst()
        .orElseThrow(
            () ->
                new Refusal(
                    "childrenHarmed",
                    "This case knows nobody under this pseudonym; leave it empty for somebody new."));
  }

  /** One sentence of coded words, for the strands that answer it. */
  static String sentence(Incident incident) {
    return "Incident "
        + incident.number()
        + " ("
        + incident.status().inWords()
        + "): "
        + labels(incident.contactTypes())
        + "; "
        + labels(incident.settings())
        + "; from "
        + Days.inWords(incident.period().from())
        + ".";
  }

  /** What a manager reads: when, where, what, how old the child was, who was harmed. */
  static String inWords(Incident incident, CaseFile file, String toldBy) {
    var age = file.child().map(child -> incident.ageOf(child).inWords()).orElse("not known");
    return "**"
        + Markdown.plain(sentence(incident))
        + "**\n\nThe child's age then: "
        + age
        + "  \nHarmed: "
        + (incident.childrenHarmed().isEmpty()
            ? "nobody named"
            : String.join(", ", incident.childrenHarmed()))
        + "  \nTold by: "
        + Markdown.plain(toldBy)
        + incident
            .reportedWords()
            .map(words -> "  \nIn the words reported: " + Markdown.plain(words.words()))
            .orElse("");
  }

  private static String labels(List<? extends Labelled> codes) {
    return codes.stream().map(Labelled::label).collect(joining(", "));
  }
}
