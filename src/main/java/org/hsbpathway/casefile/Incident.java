package org.hsbpathway.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.springframework.data.domain.AbstractAggregateRoot;

/**
 * One thing that is said to have happened: alleged until there is a finding, in categories and in
 * the exact words of whoever told us, and never deleted.
 */
@Entity
@Table(name = "incidents")
public class Incident extends AbstractAggregateRoot<Incident> {

  /** Longest verbatim account, so that nobody is invited to write graphic detail. */
  public static final int LONGEST_REPORT = 2000;

  /**
   * When it happened, as exactly as somebody could say; a month or a year means the whole of it.
   */
  public record Period(LocalDate from, LocalDate to, DatePrecision precision) {

    public Period {
      if (from == null) {
        throw new Refusal("occurredFrom", "Say when it happened, if only the year.");
      }
      precision = precision == null ? DatePrecision.DAY : precision;
      to = to == null ? from : to;
      if (to.isBefore(from)) {
        throw new Refusal("occurredTo", "The end cannot lie before the beginning.");
      }
      switch (precision) {
        case MONTH -> {
          from = from.withDayOfMonth(1);
          to = to.withDayOfMonth(to.lengthOfMonth());
        }
        case YEAR -> {
          from = from.withDayOfYear(1);
          to = to.withDayOfYear(to.lengthOfYear());
        }
        default -> {}
      }
    }

    public static Period on(LocalDate day) {
      return new Period(day, day, DatePrecision.DAY);
    }
  }

  /** Plain facts that public guidance asks about; they are never counted or added up. */
  public record Indicators(
      Integer ageGapMonths,
      YesNoNotKnown powerDifference,
      YesNoNotKnown coercionReported,
      YesNoNotKnown secrecyReported,
      YesNoNotKnown distressReported) {}

  /** The exact words, whose they are and when they were said. */
  public record ReportedWords(String words, String saidBy, LocalDate saidOn) {}

  /** What is known of an incident. */
  public record Account(
      Period period,
      List<Setting> settings,
      List<ContactType> contactTypes,
      ReportedWords reportedWords,
      Indicators indicators,
      ImagesInvolved imagesInvolved,
      IncidentStatus status) {

    public Account {
      settings = settings == null ? List.of() : List.copyOf(settings);
      contactTypes = contactTypes == null ? List.of() : List.copyOf(contactTypes);
      status = status == null ? IncidentStatus.ALLEGED : status;
    }
  }

  @Id private UUID id;
  @Version private Integer version;

  /** What happened once is one occurrence, in however many cases it is written down. */
  private UUID occurrence;

  @Embedded private CaseReference caseReference;

  @Column(name = "incident_number")
  private int number;

  private LocalDate occurredFrom;
  private LocalDate occurredTo;

  @Enumerated(EnumType.STRING)
  private DatePrecision datePrecision;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<Setting> settings;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<ContactType> contactTypes;

  @JdbcTypeCode(SqlTypes.JSON)
  private ReportedWords reportedWords;

  @JdbcTypeCode(SqlTypes.JSON)
  private Indicators indicators;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<String> childrenHarmed;

  @Enumerated(EnumType.STRING)
  private ImagesInvolved imagesInvolved;

  @Enumerated(EnumType.STRING)
  private IncidentStatus status;

  static Incident record(
      CaseReference caseReference, int number, Account account, LocalDate today) {
    var incident = new Incident();
    incident.id = UUID.randomUUID();
    incident.occurrence = incident.id;
    incident.caseReference = caseReference;
    incident.number = number;
    incident.childrenHarmed = List.of();
    incident.describe(account, today);
    incident.registerEvent(new Recorded(caseReference, number, incident.status));
    return incident;
  }

  /** Completes or corrects the account. */
  public Incident describe(Account account, LocalDate today) {
    if (account.period() == null || account.period().from().isAfter(today)) {
      throw new Refusal("occurredFrom", "An incident has a date, and it is not in the future.");
    }
    // A month or a year that has begun ends in the future by itself.
    if (account.period().precision() == DatePrecision.DAY) {
      Days.between("occurredTo", "It cannot have ended", account.period().to(), null, today);
    }
    if (account.reportedWords() != null) {
      Days.between(
          "saidOn", "It cannot have been said", account.reportedWords().saidOn(), null, today);
    }
    if (account.settings().isEmpty()) {
      throw new Refusal("settings", "Say where it happened; not known is an answer.");
    }
    if (account.contactTypes().isEmpty()) {
      throw new Refusal(
          "contactTypes", "Say what kind of behaviour it was; not known is an answer.");
    }
    var words = account.reportedWords();
    if (words != null && words.words() != null && words.words().length() > LONGEST_REPORT) {
      throw new Refusal("reportedWords", "Keep the reported words under 2,000 characters.");
    }
    occurredFrom = account.period().from();
    occurredTo = account.period().to();
    datePrecision = account.period().precision();
    settings = account.settings();
    contactTypes = account.contactTypes();
    reportedWords = words;
    indicators = account.indicators();
    imagesInvolved = account.imagesInvolved();
    status = account.status();
    return this;
  }

  /** Joins somebody who was harmed, by pseudonym only. */
  public Incident harmed(LinkedPerson person) {
    if (!person.caseReference().equals(caseReference)) {
      throw new IllegalArgumentException(
          "The linked person belongs to another case than " + caseReference);
    }
    if (!childrenHarmed.contains(person.pseudonym())) {
      var all = new ArrayList<>(childrenHarmed);
      all.add(person.pseudonym());
      childrenHarmed = List.copyOf(all);
    }
    return this;
  }

  /** It is the same incident as one in another case. */
  Incident sameAs(Incident other) {
    occurrence = other.occurrence;
    return this;
  }

  /** Another child is said to have taken part, whose case is another one. */
  Incident alsoIn(CaseReference other) {
    registerEvent(new SharedWith(caseReference, number, other));
    return this;
  }

  /** Whether both tell of what happened once. */
  public boolean isTheSameAs(Incident other) {
    return occurrence.equals(other.occurrence);
  }

  /** How far the incident is established now; a retraction is information and deletes nothing. */
  public Incident becomes(IncidentStatus status) {
    if (this.status != status) {
      this.status = status;
      registerEvent(new StatusChanged(caseReference, number, status));
    }
    return this;
  }

  /** How old the child was; a range over the tenth birthday says so. */
  public AgeAtIncident ageOf(Child child) {
    return child
        .dateOfBirth()
        .map(born -> AgeAtIncident.of(born, born, occurredFrom, occurredTo))
        .map(age -> child.dobEstimated() ? age.estimated() : age)
        .orElse(AgeAtIncident.UNKNOWN);
  }

  public AgeAtIncident ageOf(LinkedPerson person) {
    return person.ageBetween(occurredFrom, occurredTo);
  }

  public CaseReference caseReference() {
    return caseReference;
  }

  /** First, second, third incident of the case. */
  public int number() {
    return number;
  }

  public Period period() {
    return new Period(occurredFrom, occurredTo, datePrecision);
  }

  public List<Setting> settings() {
    return settings;
  }

  public List<ContactType> contactTypes() {
    return contactTypes;
  }

  public Optional<ReportedWords> reportedWords() {
    return Optional.ofNullable(reportedWords);
  }

  public Optional<Indicators> indicators() {
    return Optional.ofNullable(indicators);
  }

  /** Pseudonyms of those who were harmed. */
  public List<String> childrenHarmed() {
    return childrenHarmed;
  }

  public Optional<ImagesInvolved> imagesInvolved() {
    return Optional.ofNullable(imagesInvolved);
  }

  public IncidentStatus status() {
    return status;
  }

  Account account() {
    return new Account(
        period(), settings, contactTypes, reportedWords, indicators, imagesInvolved, status);
  }

  record Recorded(CaseReference caseReference, int number, IncidentStatus status)
      implements CaseEvent {
    @Override
    public String summary() {
      return "Incident " + number + " was recorded (" + status.label() + ").";
    }

    @Override
    public boolean significant() {
      return true;
    }
  }

  record SharedWith(CaseReference caseReference, int number, CaseReference other)
      implements CaseEvent {
    @Override
    public String summary() {
      return "Another child is said to have taken part in incident "
          + number
          + "; that child has a case of their own, "
          + other
          + ".";
    }

    @Override
    public boolean significant() {
      return true;
    }
  }

  record StatusChanged(CaseReference caseReference, int number, IncidentStatus status)
      implements CaseEvent {
    @Override
    public String summary() {
      return "Incident " + number + " is now recorded as " + status.label() + ".";
    }

    @Override
    public boolean significant() {
      return true;
    }
  }

  protected Incident() {}
}
