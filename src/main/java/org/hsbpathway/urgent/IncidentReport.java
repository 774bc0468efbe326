package org.hsbpathway.urgent;

import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;
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
import org.hsbpathway.casefile.YesNoNotKnown;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/** Adds an incident to a running case, joins who was harmed, and tells every strand why. */
@Component
class IncidentReport {

  private final Incidents incidents;
  private final LinkedPeople people;
  private final Alarm alarm;
  private final Reports reports;
  private final Clocks clocks;

  IncidentReport(
      Incidents incidents, LinkedPeople people, Alarm alarm, Reports reports, Clocks clocks) {
    this.incidents = incidents;
    this.people = people;
    this.alarm = alarm;
    this.reports = reports;
    this.clocks = clocks;
  }

  /** The incident is on record, and the reasons for all that follows are given. */
  void take(IncidentAnswers answers, CaseFile file, String form, Step step) {
    if (answers.toldOn().isAfter(clocks.today())) {
      throw new Refusal("toldOn", "You cannot have been told in the future.");
    }
    var reference = file.caseReference();
    var incident = add(reference, answers.account(), answers.childrenHarmed());
    var why = sentence(incident);
    alarm.superviseAtLeastPrecautionary(reference, step.user());
    alarm.planMustChange(reference, why, step.user());
    if (OpenCase.isAccepted(file)) {
      alarm.agenciesMeet(reference, why, step.user());
      alarm.policeHear(reference, why, step.user());
    }
    var kept = new LinkedHashMap<String, Object>();
    kept.put("incident", incident.number());
    kept.put("toldBy", answers.who());
    reports.keep(step, form, "New incident reported", inWords(incident, file, answers.who()), kept);
    var dangerNow = answers.immediateDanger() == YesNoNotKnown.YES;
    if (dangerNow) {
      alarm.dangerNow(reference, answers.dangerNow(), step.user());
    }
    step.set(
        IncidentDangerOutcome.VARIABLE,
        dangerNow ? IncidentDangerOutcome.DANGER_NOW : IncidentDangerOutcome.NOT_NOW);
    step.set(
        NewIncidentOutcome.VARIABLE,
        OpenCase.isAccepted(file)
            ? NewIncidentOutcome.CASE_ACCEPTED
            : NewIncidentOutcome.NOT_DECIDED_YET);
  }

  private Incident add(CaseReference reference, Incident.Account account, List<Harmed> harmed) {
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
  private static String sentence(Incident incident) {
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
  private static String inWords(Incident incident, CaseFile file, String toldBy) {
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
