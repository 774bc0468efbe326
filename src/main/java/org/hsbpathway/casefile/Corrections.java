package org.hsbpathway.casefile;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hsbpathway.clock.WorkingDays;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts right when a child was born, and when an incident happened or how far it is established.
 * What stood before is kept beside it, and the child's age at every incident is looked at again.
 */
@Component
@Transactional
public class Corrections {

  /** How it is known, and who puts it right. */
  public record Source(String knownFrom, String by) {

    public Source {
      if (knownFrom == null || knownFrom.isBlank()) {
        throw new Refusal("knownFrom", "Say who says so and how they know.");
      }
    }
  }

  private static final int ADULT = 18;

  private final CaseFiles files;
  private final Children children;
  private final Incidents incidents;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Corrections(
      CaseFiles files,
      Children children,
      Incidents incidents,
      ApplicationEventPublisher events,
      Clock clock) {
    this.files = files;
    this.children = children;
    this.incidents = incidents;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Puts the date of birth right, in every case of the child.
   *
   * @return the cases that the police may have to treat otherwise now: an age falls on another side
   *     of the tenth birthday, or the child is an adult, or is none
   */
  public List<CaseReference> born(
      CaseReference caseReference, LocalDate day, boolean estimated, Source source) {
    var child = childOf(caseReference);
    var cases = files.of(child).stream().map(CaseFile::caseReference).toList();
    var ages = new HashMap<CaseReference, Map<Integer, AgeAtIncident>>();
    cases.forEach(each -> ages.put(each, agesIn(each, child)));
    var stood = child.bornInWords();
    var adult = isAdult(child);
    child.correctBirth(day, estimated, source, today());
    if (cases.stream()
        .flatMap(each -> incidents.of(each).stream())
        .anyMatch(incident -> incident.period().to().isBefore(day))) {
      throw new Refusal(
          "dateOfBirth",
          "An incident of this child would lie before the birth: look at both dates again.");
    }
    children.save(child);
    return cases.stream()
        .filter(
            each -> {
              events.publishEvent(new BirthCorrected(each, child.bornInWords(), stood));
              return recompute(each, ages.get(each), child) || adult != isAdult(child);
            })
        .toList();
  }

  /**
   * Puts right when an incident happened or how far it is established; what is not given stays.
   *
   * @return whether the child's age at it now falls on another side of the tenth birthday
   */
  public boolean happened(
      CaseReference caseReference,
      int number,
      Incident.Period period,
      IncidentStatus status,
      Source source) {
    var incident = incidents.of(caseReference, number);
    var child = files.of(caseReference).child();
    incidents.refuseBeforeBirth(caseReference, period);
    var ages = child.map(known -> agesIn(caseReference, known));
    incidents.save(incident.correct(period, status, source, today()));
    return child.filter(known -> recompute(caseReference, ages.orElseThrow(), known)).isPresent();
  }

  /** What stands now and what stood before, for whoever is about to put something right. */
  @Transactional(readOnly = true)
  public String inWords(CaseReference caseReference) {
    var child = files.of(caseReference).child();
    return Stream.concat(
            child.stream().map(Child::birthHistoryInWords),
            incidents.of(caseReference).stream()
                .map(
                    incident ->
                        incident.historyInWords(
                            child.map(incident::ageOf).orElse(AgeAtIncident.UNKNOWN),
                            incidents.elsewhere(incident))))
        .map(line -> "* " + line)
        .collect(joining("\n"));
  }

  private Child childOf(CaseReference caseReference) {
    return files
        .of(caseReference)
        .child()
        .orElseThrow(
            () -> new Refusal("about", "Nobody is named in this case yet: name the child first."));
  }

  private Map<Integer, AgeAtIncident> agesIn(CaseReference caseReference, Child child) {
    return incidents.of(caseReference).stream()
        .collect(toMap(Incident::number, incident -> incident.ageOf(child)));
  }

  /** Writes down every age that is another one now; says whether one changes sides. */
  private boolean recompute(
      CaseReference caseReference, Map<Integer, AgeAtIncident> before, Child child) {
    var otherwise = false;
    for (var incident : incidents.of(caseReference)) {
      var stood = before.get(incident.number());
      var now = incident.ageOf(child);
      if (!now.equals(stood)) {
        events.publishEvent(new AgeRecomputed(caseReference, incident.number(), now, stood));
      }
      otherwise |= !now.isOnTheSameSideAs(stood);
    }
    return otherwise;
  }

  private boolean isAdult(Child child) {
    return child.ageOn(today()).filter(age -> age >= ADULT).isPresent();
  }

  private LocalDate today() {
    return WorkingDays.dateOf(clock.instant());
  }

  private record BirthCorrected(CaseReference caseReference, String now, String before)
      implements CaseEvent {
    @Override
    public String summary() {
      return "The child's date of birth was corrected: " + now + "; before that " + before + ".";
    }

    @Override
    public boolean significant() {
      return true;
    }
  }

  private record AgeRecomputed(
      CaseReference caseReference, int number, AgeAtIncident now, AgeAtIncident before)
      implements CaseEvent {
    @Override
    public String summary() {
      return "The child's age at incident %d is now: %s; before that: %s."
          .formatted(number, now.flagged(), before.flagged());
    }
  }
}
