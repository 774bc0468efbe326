package org.hsbpathway.police;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hsbpathway.casefile.AgeAtIncident;
import org.hsbpathway.casefile.CaseFiles;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Child;
import org.hsbpathway.casefile.Children;
import org.hsbpathway.casefile.Incident;
import org.hsbpathway.casefile.Incidents;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.workflow.Decisions;
import org.springframework.stereotype.Component;

/**
 * Shows how old the child was at each incident and asks the table {@code policeRoute} for a
 * proposal.
 */
@Component
class AgeRouting {

  private static final int NOT_KNOWN = -1;

  /** One incident and the child's age when it happened. */
  record IncidentAge(Incident incident, AgeAtIncident age) {

    int number() {
      return incident.number();
    }

    private String row() {
      return "| %d | %s | %s | %s |"
          .formatted(incident.number(), when(), age.inWords(), incident.status().label());
    }

    String when() {
      return incident.period().inWords();
    }
  }

  private final CaseFiles caseFiles;
  private final Children children;
  private final Incidents incidents;
  private final Decisions decisions;
  private final Clocks clocks;

  AgeRouting(
      CaseFiles caseFiles,
      Children children,
      Incidents incidents,
      Decisions decisions,
      Clocks clocks) {
    this.caseFiles = caseFiles;
    this.children = children;
    this.incidents = incidents;
    this.decisions = decisions;
    this.clocks = clocks;
  }

  List<IncidentAge> agesIn(CaseReference caseReference) {
    var child = caseFiles.of(caseReference).child();
    return incidents.of(caseReference).stream()
        .map(
            incident ->
                new IncidentAge(incident, child.map(incident::ageOf).orElse(AgeAtIncident.UNKNOWN)))
        .toList();
  }

  /** The ages as a table, for the person who decides. */
  String inWords(CaseReference caseReference) {
    var ages = agesIn(caseReference);
    if (ages.isEmpty()) {
      return "No incident is recorded yet.";
    }
    return Stream.concat(
            Stream.of(
                "| Incident | When | Child's age at it | Status |", "| --- | --- | --- | --- |"),
            ages.stream().map(IncidentAge::row))
        .collect(Collectors.joining("\n"));
  }

  RouteProposal propose(CaseReference caseReference) {
    var ages = agesIn(caseReference).stream().map(IncidentAge::age).toList();
    var decided =
        decisions.decide(
            "policeRoute",
            Map.of(
                "youngestAge",
                    first(ages.stream().map(AgeAtIncident::youngest), Comparator.naturalOrder()),
                "oldestAge",
                    first(ages.stream().map(AgeAtIncident::oldest), Comparator.reverseOrder()),
                "spansTenthBirthday", ages.stream().anyMatch(AgeAtIncident::spansTenthBirthday),
                "ageUnknown", ages.isEmpty() || ages.stream().anyMatch(AgeAtIncident::unknown),
                "ageNow", ageNow(caseReference)));
    return new RouteProposal(PoliceRoute.valueOf(decided.text("route")), decided.why());
  }

  /** The date of birth has become known; one that was certain before is corrected elsewhere. */
  void bornOn(CaseReference caseReference, LocalDate day) {
    var child =
        caseFiles
            .of(caseReference)
            .child()
            .orElseThrow(
                () ->
                    new Refusal(
                        "dateOfBirth", "The child is not named yet: have the child named first."));
    if (!child.dobEstimated()
        && child.dateOfBirth().filter(known -> !known.equals(day)).isPresent()) {
      throw new Refusal(
          "dateOfBirth",
          "The date of birth is known already: have it corrected by reporting an error in the record.");
    }
    var known = child.identity();
    var born =
        new Child.Identity(
            known.name(),
            day,
            false,
            known.sex(),
            known.gender(),
            known.address(),
            known.nhsNumber(),
            known.upn(),
            known.school());
    children.save(child.identify(born, clocks.today()));
  }

  private int ageNow(CaseReference caseReference) {
    return caseFiles
        .of(caseReference)
        .child()
        .flatMap(child -> child.ageOn(clocks.today()))
        .orElse(NOT_KNOWN);
  }

  private static int first(Stream<Integer> ages, Comparator<Integer> order) {
    return ages.filter(Objects::nonNull).min(order).orElse(NOT_KNOWN);
  }
}
