package org.hsbpathway.restriction;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.ConnectionRecorded;
import org.hsbpathway.casefile.RunOpened;
import org.hsbpathway.casefile.Sight;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A restricted record is seen by named people; nobody sees the case of their own family. */
@Component
@Transactional(readOnly = true)
class NamedPeopleOnly implements Sight {

  /** The application itself: timers, letters, messages between strands. */
  private static final String NOBODY = "system";

  /** How long somebody goes on seeing what they reported of a record they do not see. */
  private static final Duration WHAT_I_BEGAN = Duration.ofDays(1);

  private final RestrictedRecords records;
  private final Connections connections;
  private final OpenedRuns opened;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  NamedPeopleOnly(
      RestrictedRecords records,
      Connections connections,
      OpenedRuns opened,
      ApplicationEventPublisher events,
      Clock clock) {
    this.records = records;
    this.connections = connections;
    this.opened = opened;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public Degree of(String person, CaseReference caseReference) {
    if (NOBODY.equals(person)) {
      return Degree.FULL;
    }
    if (connections.existsByCaseReferenceAndPerson(caseReference, person)) {
      return Degree.NOTHING;
    }
    return records.isClosedTo(caseReference, person) ? Degree.STUB : Degree.FULL;
  }

  @Override
  public boolean isClosed(CaseReference caseReference) {
    return records.closing(caseReference).isPresent()
        || connections.existsByCaseReference(caseReference);
  }

  @Override
  public Set<String> runsOpenedIn(CaseReference caseReference) {
    return opened.in(caseReference);
  }

  @Override
  public List<String> openTo(String person) {
    var cases = new HashSet<>(connections.unrestrictedCases());
    cases.addAll(records.seenBy(person));
    if (!cases.isEmpty()) {
      cases.removeAll(connections.casesOf(person));
    }
    var open = new ArrayList<>(cases);
    if (!cases.isEmpty()) {
      open.addAll(opened.in(cases));
    }
    open.addAll(opened.to(person, clock.instant()));
    return open;
  }

  @EventListener
  @Transactional
  void open(RunOpened begun) {
    opened.save(
        OpenedRun.of(
            begun.caseReference(),
            begun.run(),
            begun.person(),
            clock.instant().plus(WHAT_I_BEGAN)));
  }

  @EventListener
  @Transactional
  void keepOut(ConnectionRecorded recorded) {
    var reference = recorded.caseReference();
    if (!connections.existsByCaseReferenceAndPerson(reference, recorded.person())) {
      connections.save(Connection.of(reference, recorded.person(), recorded.by(), clock.instant()));
      events.publishEvent(new Changed(reference));
    }
  }
}
