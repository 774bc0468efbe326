package org.hsbpathway.urgent;

import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;
import java.util.List;
import org.hsbpathway.casefile.CaseFile;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Days;
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

  /** What was told, in which run, by whom, and what is dangerous now, if anything is. */
  record Told(
      String form,
      String run,
      List<Incident> incidents,
      String toldBy,
      String dangerNow,
      String by) {}

  /** Whether somebody is in danger now, and whether the agencies meet again. */
  record Ways(IncidentDangerOutcome danger, NewIncidentOutcome way) {}

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
    var incident = add(file.caseReference(), answers.account(), answers.childrenHarmed());
    var dangerNow = answers.immediateDanger() == YesNoNotKnown.YES ? answers.dangerNow() : null;
    var told = new Told(form, step.run(), List.of(incident), answers.who(), dangerNow, step.user());
    var ways = tellEverybody(file, told);
    step.set(IncidentDangerOutcome.VARIABLE, ways.danger());
    step.set(NewIncidentOutcome.VARIABLE, ways.way());
  }

  /**
   * Gives the reasons for all that follows from incidents that are on record.
   *
   * @return where the token goes
   */
  Ways tellEverybody(CaseFile file, Told told) {
    var reference = file.caseReference();
    alarm.incidentTold(reference, told.by());
    alarm.superviseAtLeastPrecautionary(reference, told.by());
    for (var incident : told.incidents()) {
      var why = sentence(incident);
      alarm.planMustChange(reference, why, told.by());
      if (OpenCase.isAccepted(file)) {
        alarm.agenciesMeet(reference, why, told.by());
        alarm.policeHear(reference, why, told.by());
      }
    }
    var kept = new LinkedHashMap<String, Object>();
    kept.put("incidents", told.incidents().stream().map(Incident::number).toList());
    kept.put("toldBy", told.toldBy());
    reports.keep(
        reference,
        told.run(),
        told.form(),
        "New incident reported",
        told.incidents().stream()
            .map(incident -> inWords(incident, file, told.toldBy()))
            .collect(joining("\n\n")),
        kept,
        told.by());
    if (told.dangerNow() != null) {
      alarm.dangerNow(reference, told.dangerNow(), told.by());
    }
    return new Ways(
        told.dangerNow() == null ? IncidentDangerOutcome.NOT_NOW : IncidentDangerOutcome.DANGER_NOW,
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
