package org.hsbpathway.restriction;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.ConnectionRecorded;
import org.hsbpathway.casefile.RunOpened;
import org.hsbpathway.casefile.Sight;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
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

  /** Asked with every list that somebody opens, so asked at once: cases, and their opened runs. */
  private static final String OPEN =
      """
      with cases as (
        select r.case_reference from restricted_records r
          join named_people p on p.restricted_record = r.id
          where r.approved and r.lifted_at is null and p.removed_at is null and p.person = ?
        union select c.case_reference from connections c where not exists (
          select 1 from restricted_records r
            where r.case_reference = c.case_reference and r.approved and r.lifted_at is null)),
      mine as (select case_reference from connections where person = ?)
      select case_reference from cases
        where case_reference not in (select case_reference from mine)
      union select run from opened_runs
        where case_reference not in (select case_reference from mine)
          and (case_reference in (select case_reference from cases)
            or person = ? and opened_until > ?)
      """;

  private final JdbcTemplate database;
  private final RestrictedRecords records;
  private final Connections connections;
  private final OpenedRuns opened;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  NamedPeopleOnly(
      JdbcTemplate database,
      RestrictedRecords records,
      Connections connections,
      OpenedRuns opened,
      ApplicationEventPublisher events,
      Clock clock) {
    this.database = database;
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
    return database.queryForList(
        OPEN, String.class, person, person, person, Timestamp.from(clock.instant()));
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
