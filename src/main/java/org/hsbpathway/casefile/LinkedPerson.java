package org.hsbpathway.casefile;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.AbstractAggregateRoot;

/**
 * A person in an incident other than the child the case is about, most often the child who was
 * harmed: known here by a pseudonym, with a record, a case and a worker of their own elsewhere.
 */
@Entity
@Table(name = "linked_people")
public class LinkedPerson extends AbstractAggregateRoot<LinkedPerson> {

  @Id private UUID id;
  @Version private Integer version;
  @Embedded private CaseReference caseReference;
  private String pseudonym;

  @Enumerated(EnumType.STRING)
  private Relation relation;

  private LocalDate dateOfBirth;
  private Integer ageYears;
  private LocalDate ageKnownOn;
  private String ownRecord;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "own_case", length = 20))
  private CaseReference ownCase;

  private String worker;

  static LinkedPerson link(
      CaseReference caseReference,
      String pseudonym,
      Relation relation,
      LocalDate dateOfBirth,
      Integer ageYears,
      LocalDate today) {
    if (relation == null) {
      throw new Refusal(
          "relation", "Say what this person is to the child; not known is an answer.");
    }
    Days.refuseTheFuture("dateOfBirth", "The date of birth cannot be", dateOfBirth, today);
    if (ageYears != null && (ageYears < 0 || ageYears > 120)) {
      throw new Refusal("age", "Give the age in years.");
    }
    var person = new LinkedPerson();
    person.id = UUID.randomUUID();
    person.caseReference = caseReference;
    person.pseudonym = pseudonym;
    person.relation = relation;
    person.dateOfBirth = dateOfBirth;
    person.ageYears = ageYears;
    person.ageKnownOn = today;
    person.registerEvent(new Linked(caseReference, pseudonym, relation));
    return person;
  }

  /** The same person in another case, where they are something else to the child. */
  LinkedPerson linkedTo(CaseReference other, String otherPseudonym, Relation relation) {
    var person = link(other, otherPseudonym, relation, dateOfBirth, ageYears, ageKnownOn);
    person.ownRecord = ownRecord;
    person.ownCase = ownCase;
    person.worker = worker;
    return person;
  }

  /** Names the worker of this person, who is never the worker of the child the case is about. */
  public LinkedPerson allocate(String worker, String workerOfTheOtherChild) {
    if (worker.equals(workerOfTheOtherChild)) {
      throw new Refusal("linkedChildWorker", "Two children, two workers: choose somebody else.");
    }
    this.worker = worker;
    registerEvent(new Allocated(caseReference, pseudonym));
    return this;
  }

  /** Joins the person's own record and case, for those who may see both sides. */
  public LinkedPerson hasOwnRecord(Child record, CaseReference ownCase) {
    this.ownRecord = record.pseudonym();
    this.ownCase = ownCase;
    return this;
  }

  public CaseReference caseReference() {
    return caseReference;
  }

  public String pseudonym() {
    return pseudonym;
  }

  public Relation relation() {
    return relation;
  }

  public Optional<LocalDate> dateOfBirth() {
    return Optional.ofNullable(dateOfBirth);
  }

  /** The age somebody gave, on the day they gave it. */
  public Optional<Integer> ageYears() {
    return Optional.ofNullable(ageYears);
  }

  /** User id of the person's own worker. */
  public Optional<String> worker() {
    return Optional.ofNullable(worker);
  }

  /** Pseudonym of the person's own child record. */
  public Optional<String> ownRecord() {
    return Optional.ofNullable(ownRecord);
  }

  public Optional<CaseReference> ownCase() {
    return Optional.ofNullable(ownCase);
  }

  AgeAtIncident ageBetween(LocalDate from, LocalDate to) {
    if (dateOfBirth != null) {
      return AgeAtIncident.of(dateOfBirth, dateOfBirth, from, to);
    }
    if (ageYears != null) {
      var latestBirth = ageKnownOn.minusYears(ageYears);
      return AgeAtIncident.of(latestBirth.minusYears(1).plusDays(1), latestBirth, from, to);
    }
    return AgeAtIncident.UNKNOWN;
  }

  record Linked(CaseReference caseReference, String pseudonym, Relation relation)
      implements CaseEvent {
    @Override
    public String summary() {
      return pseudonym + " (" + relation.label() + ") was linked to the case.";
    }
  }

  record Allocated(CaseReference caseReference, String pseudonym) implements CaseEvent {
    @Override
    public String summary() {
      return pseudonym + " has a worker of their own.";
    }
  }

  protected LinkedPerson() {}
}
