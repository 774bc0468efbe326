package org.hsbpathway.casefile;

import static java.util.stream.Collectors.joining;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
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

    private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern("yyyy", Locale.UK);
    private static final DateTimeFormatter MONTH =
        DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);

    public Period {
      if (from == null) {
        throw new Refusal("occurredFrom", "Say when it happened, if only the year.");
      }
      precision = precision == null ? DatePrecision.DAY : precision;
      to = to == null ? from : to;
      if (to.isBefore(from)) {
        throw new Refusal("occurredTo", "Until: an incident cannot have ended before it began.");
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

    /** As exactly as it is known: a day, a month or a year, or from one to another. */
    public String inWords() {
      var begins = inWords(from);
      var ends = inWords(to);
      return begins.equals(ends) ? begins : begins + " to " + ends;
    }

    private String inWords(LocalDate day) {
      return switch (precision) {
        case YEAR -> YEAR.format(day);
        case MONTH -> MONTH.format(day);
        case DAY -> Days.inWords(day);
      };
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

  /** What stood of an incident until somebody put it right. */
  public record Correction(
      Period period, IncidentStatus status, String knownFrom, String by, LocalDate on) {

    private String inWords() {
      return "until %s: %s, %s; put right by %s (%s)"
          .formatted(
              Days.inWords(on),
              period.inWords(),
              status.label(),
              Markdown.plain(by),
              Markdown.plain(knownFrom));
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

  @JdbcTypeCode(SqlTypes.JSON)
  private List<Correction> corrections;

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

  /** Completes the account. */
  private void describe(Account account, LocalDate today) {
    check(account.period(), today);
    if (account.reportedWords() != null) {
      Days.refuseTheFuture(
          "saidOn", "It cannot have been said", account.reportedWords().saidOn(), today);
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
    take(account.period());
    settings = account.settings();
    contactTypes = account.contactTypes();
    reportedWords = words;
    indicators = account.indicators();
    imagesInvolved = account.imagesInvolved();
    status = account.status();
  }

  private static void check(Period period, LocalDate today) {
    if (period == null || period.from().isAfter(today)) {
      throw new Refusal(
          "occurredFrom", "When: an incident has a date, and it is not in the future.");
    }
    // A month or a year that has begun ends in the future by itself.
    if (period.precision() == DatePrecision.DAY) {
      Days.refuseTheFuture("occurredTo", "It cannot have ended", period.to(), today);
    }
  }

  private void take(Period period) {
    occurredFrom = period.from();
    occurredTo = period.to();
    datePrecision = period.precision();
  }

  /**
   * It happened at another time, or is established otherwise, than was written down; what stood is
   * kept beside it. What is {@code null} was right.
   */
  Incident correct(
      Period right, IncidentStatus status, Corrections.Source source, LocalDate today) {
    var stood = new Correction(period(), this.status, source.knownFrom(), source.by(), today);
    var period = right == null ? stood.period() : right;
    var becomes = status == null ? stood.status() : status;
    if (period.equals(stood.period()) && becomes == stood.status()) {
      throw new Refusal(
          "incident", "This is what stands here already: say when it happened, or its status.");
    }
    check(period, today);
    corrections = Stream.concat(corrections().stream(), Stream.of(stood)).toList();
    take(period);
    this.status = becomes;
    registerEvent(new Corrected(caseReference, number, inWords(period, becomes), stood));
    return this;
  }

  private static String inWords(Period period, IncidentStatus status) {
    return period.inWords() + ", " + status.label();
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

  UUID occurrence() {
    return occurrence;
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

  /** What stood before, the earliest first. */
  public List<Correction> corrections() {
    return corrections == null ? List.of() : corrections;
  }

  /** When it happened and how far it is established, and what stood there before. */
  String historyInWords(AgeAtIncident age, List<CaseReference> elsewhere) {
    var parts = new ArrayList<String>();
    parts.add(
        "Incident %d: %s, age then %s".formatted(number, inWords(period(), status), age.flagged()));
    corrections().forEach(correction -> parts.add(correction.inWords()));
    if (!elsewhere.isEmpty()) {
      parts.add(
          "it also stands in "
              + elsewhere.stream().map(CaseReference::value).collect(joining(", "))
              + ", where it is put right by itself");
    }
    return String.join("; ", parts);
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

  record Corrected(CaseReference caseReference, int number, String now, Correction before)
      implements CaseEvent {
    @Override
    public String summary() {
      return "Incident %d was corrected: %s; before that %s."
          .formatted(number, now, inWords(before.period(), before.status()));
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
