package org.hsbpathway.casefile;

import static java.util.stream.Collectors.joining;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * A child with a record of their own: who they are and how they live, typed once and reused by
 * every case about them.
 */
@Entity
@Table(name = "children")
public class Child {

  private static final Pattern UPN = Pattern.compile("[A-Z]\\d{11}[0-9A-Z]");

  /** Who a child is, as far as anybody knows; everything but the name may be missing. */
  public record Identity(
      String name,
      LocalDate dateOfBirth,
      boolean dobEstimated,
      Sex sex,
      String gender,
      String address,
      String nhsNumber,
      String upn,
      String school) {

    /** A child of whom only name and date of birth are known. */
    public static Identity of(String name, LocalDate dateOfBirth) {
      return new Identity(name, dateOfBirth, false, Sex.NOT_KNOWN, null, null, null, null, null);
    }

    /** What is known here, and from the other where nothing is known here. */
    Identity completedBy(Identity other) {
      var bornHere =
          dateOfBirth != null && (!dobEstimated || other.dateOfBirth == null || other.dobEstimated);
      return new Identity(
          name == null ? other.name : name,
          bornHere ? dateOfBirth : other.dateOfBirth,
          bornHere ? dobEstimated : other.dobEstimated,
          sex == Sex.NOT_KNOWN ? other.sex : sex,
          gender == null ? other.gender : gender,
          address == null ? other.address : address,
          nhsNumber == null ? other.nhsNumber : nhsNumber,
          upn == null ? other.upn : upn,
          school == null ? other.school : school);
    }

    public Identity {
      name = trimmed(name);
      gender = trimmed(gender);
      address = trimmed(address);
      school = trimmed(school);
      nhsNumber = compact(nhsNumber);
      upn = compact(upn);
      sex = sex == null ? Sex.NOT_KNOWN : sex;
    }

    private static String trimmed(String text) {
      return text == null || text.isBlank() ? null : text.strip();
    }

    private static String compact(String number) {
      return number == null || number.isBlank()
          ? null
          : number.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }
  }

  /** What fair treatment and understandable work need to know about a child. */
  public record Needs(
      Ethnicity ethnicity,
      Language language,
      YesNoNotKnown interpreterNeeded,
      List<Disability> disabilities,
      List<CommunicationNeed> communicationNeeds) {

    public Needs {
      disabilities = disabilities == null ? List.of() : List.copyOf(disabilities);
      communicationNeeds = communicationNeeds == null ? List.of() : List.copyOf(communicationNeeds);
    }
  }

  /** What stood as the date of birth until somebody put it right. */
  public record Correction(
      LocalDate dateOfBirth, boolean dobEstimated, String knownFrom, String by, LocalDate on) {

    private String inWords() {
      return "until %s: %s; put right by %s (%s)"
          .formatted(
              Days.inWords(on),
              bornInWords(dateOfBirth, dobEstimated),
              Markdown.plain(by),
              Markdown.plain(knownFrom));
    }
  }

  @Id private UUID id;
  @Version private Integer version;
  private String pseudonym;
  private String name;
  private LocalDate dateOfBirth;
  private boolean dobEstimated;

  @Enumerated(EnumType.STRING)
  private Sex sex;

  private String gender;
  private String address;
  private String nhsNumber;
  private String upn;
  private String school;

  @Enumerated(EnumType.STRING)
  private Ethnicity ethnicity;

  @Enumerated(EnumType.STRING)
  private Language language;

  @Enumerated(EnumType.STRING)
  private YesNoNotKnown interpreterNeeded;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<Disability> disabilities;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<CommunicationNeed> communicationNeeds;

  @Enumerated(EnumType.STRING)
  private LegalStatus legalStatus;

  private String responsibleAuthority;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<Parent> parents;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<HouseholdChild> household;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<Correction> corrections;

  /**
   * A date of birth for a child of whom only the age is known: the middle of the year that fits.
   */
  public static LocalDate bornAbout(int age, LocalDate on) {
    return on.minusYears(age).minusMonths(6);
  }

  static Child register(String pseudonym, Identity identity, LocalDate today) {
    var child = new Child();
    child.id = UUID.randomUUID();
    child.pseudonym = pseudonym;
    return child.identify(identity, today);
  }

  /** Completes or corrects who the child is. */
  public Child identify(Identity identity, LocalDate today) {
    if (identity.name() == null) {
      throw new Refusal("childName", "Give the child's name, or the name the child is known by.");
    }
    refuseTheFuture(identity.dateOfBirth(), today);
    if (identity.nhsNumber() != null && !isNhsNumber(identity.nhsNumber())) {
      throw new Refusal("nhsNumber", "This is not an NHS number: check its ten digits.");
    }
    if (identity.upn() != null && !UPN.matcher(identity.upn()).matches()) {
      throw new Refusal(
          "upn", "This is not a unique pupil number: a letter and twelve digits or letters.");
    }
    name = identity.name();
    dateOfBirth = identity.dateOfBirth();
    dobEstimated = identity.dobEstimated();
    sex = identity.sex();
    gender = identity.gender();
    address = identity.address();
    nhsNumber = identity.nhsNumber();
    upn = identity.upn();
    school = identity.school();
    return this;
  }

  /** Another date of birth is the true one; the one that stood so far is kept beside it. */
  Child correctBirth(LocalDate day, boolean estimated, Corrections.Source source, LocalDate today) {
    if (day == null) {
      throw new Refusal("dateOfBirth", "Say when the child was born.");
    }
    refuseTheFuture(day, today);
    if (day.equals(dateOfBirth) && estimated == dobEstimated) {
      throw new Refusal("dateOfBirth", "This is what stands here already.");
    }
    var stood = new Correction(dateOfBirth, dobEstimated, source.knownFrom(), source.by(), today);
    corrections = Stream.concat(corrections().stream(), Stream.of(stood)).toList();
    dateOfBirth = day;
    dobEstimated = estimated;
    return this;
  }

  private static void refuseTheFuture(LocalDate dateOfBirth, LocalDate today) {
    Days.refuseTheFuture("dateOfBirth", "The date of birth cannot be", dateOfBirth, today);
  }

  public Child describeNeeds(Needs needs) {
    ethnicity = needs.ethnicity();
    language = needs.language();
    interpreterNeeded = needs.interpreterNeeded();
    disabilities = needs.disabilities();
    communicationNeeds = needs.communicationNeeds();
    return this;
  }

  /** An empty list says that no other child lives there. */
  public Child liveWith(List<HouseholdChild> household) {
    this.household = List.copyOf(household);
    return this;
  }

  /** Who holds parental responsibility, and who must not be told an address. */
  public Child belongTo(List<Parent> parents) {
    this.parents = List.copyOf(parents);
    return this;
  }

  /** The legal footing and the local authority responsible for the child. */
  public Child standUnder(LegalStatus legalStatus, String responsibleAuthority) {
    this.legalStatus = legalStatus;
    this.responsibleAuthority = responsibleAuthority;
    return this;
  }

  public Child moveTo(String address) {
    this.address = address;
    return this;
  }

  public Child attend(String school) {
    this.school = school;
    return this;
  }

  /** Age in whole years, unless the date of birth is not known. */
  public Optional<Integer> ageOn(LocalDate day) {
    return dateOfBirth().map(born -> Period.between(born, day).getYears());
  }

  /** The number's tenth digit checks the other nine (NHS Data Dictionary, modulus 11). */
  private static boolean isNhsNumber(String number) {
    if (!number.matches("\\d{10}")) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < 9; i++) {
      sum += (number.charAt(i) - '0') * (10 - i);
    }
    int check = 11 - sum % 11;
    return (check == 11 ? 0 : check) == number.charAt(9) - '0';
  }

  public String pseudonym() {
    return pseudonym;
  }

  public String name() {
    return name;
  }

  public Optional<LocalDate> dateOfBirth() {
    return Optional.ofNullable(dateOfBirth);
  }

  /** If so, the child is possibly under ten and possibly ten or over at any incident. */
  public boolean dobEstimated() {
    return dobEstimated;
  }

  public Sex sex() {
    return sex;
  }

  public Optional<String> gender() {
    return Optional.ofNullable(gender);
  }

  public Optional<String> address() {
    return Optional.ofNullable(address);
  }

  public Optional<String> nhsNumber() {
    return Optional.ofNullable(nhsNumber);
  }

  public Optional<String> upn() {
    return Optional.ofNullable(upn);
  }

  public Optional<String> school() {
    return Optional.ofNullable(school);
  }

  public Optional<Ethnicity> ethnicity() {
    return Optional.ofNullable(ethnicity);
  }

  public Optional<Language> language() {
    return Optional.ofNullable(language);
  }

  public Optional<YesNoNotKnown> interpreterNeeded() {
    return Optional.ofNullable(interpreterNeeded);
  }

  public List<Disability> disabilities() {
    return disabilities == null ? List.of() : disabilities;
  }

  public List<CommunicationNeed> communicationNeeds() {
    return communicationNeeds == null ? List.of() : communicationNeeds;
  }

  public Optional<LegalStatus> legalStatus() {
    return Optional.ofNullable(legalStatus);
  }

  public Optional<String> responsibleAuthority() {
    return Optional.ofNullable(responsibleAuthority);
  }

  public List<Parent> parents() {
    return parents == null ? List.of() : parents;
  }

  /** Names of those who must not be told where the child lives. */
  public List<String> mustNotKnowAddress() {
    return parents().stream()
        .filter(parent -> parent.mayKnowAddress() == YesNoNotKnown.NO)
        .map(Parent::name)
        .toList();
  }

  /** The other children of the household; empty as long as nobody asked. */
  public Optional<List<HouseholdChild>> household() {
    return Optional.ofNullable(household);
  }

  /** What stood as the date of birth before, the earliest first. */
  public List<Correction> corrections() {
    return corrections == null ? List.of() : corrections;
  }

  String bornInWords() {
    return bornInWords(dateOfBirth, dobEstimated);
  }

  private static String bornInWords(LocalDate day, boolean estimated) {
    return day == null ? "not known" : Days.inWords(day) + (estimated ? ", estimated" : "");
  }

  /** The date of birth, and what stood there before. */
  String birthHistoryInWords() {
    return Stream.concat(
            Stream.of("Date of birth: " + bornInWords()),
            corrections().stream().map(Correction::inWords))
        .collect(joining("; "));
  }

  public Identity identity() {
    return new Identity(
        name, dateOfBirth, dobEstimated, sex, gender, address, nhsNumber, upn, school);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Child child && id.equals(child.id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  protected Child() {}
}
