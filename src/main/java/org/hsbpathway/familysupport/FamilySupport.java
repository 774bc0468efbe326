package org.hsbpathway.familysupport;

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
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.hsbpathway.casefile.CaseEvent;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Days;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.casefile.YesNoNotKnown;
import org.springframework.data.domain.AbstractAggregateRoot;

/** The support of one family: contact by contact, for as long as the family wants it. */
@Entity
@Table(name = "family_supports")
class FamilySupport extends AbstractAggregateRoot<FamilySupport> {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

  @Id private UUID id;
  @Version private Integer version;
  @Embedded private CaseReference caseReference;
  private int number;
  private LocalDate openedOn;
  private LocalDate firstContactOn;
  private LocalDate lastContactOn;
  private LocalDate nextContactOn;
  private LocalDate caseClosedOn;

  @Enumerated(EnumType.STRING)
  private FamilySupportOutcome outcome;

  @Enumerated(EnumType.STRING)
  private Accepted accepted;

  @Enumerated(EnumType.STRING)
  private CapacityToSupervise parentCapacityToSupervise;

  @Enumerated(EnumType.STRING)
  private ParentBelief parentBelief;

  @Enumerated(EnumType.STRING)
  private ReunificationStage reunificationStage;

  @Enumerated(EnumType.STRING)
  private YesNoNotKnown sameParents;

  private String familyWorker;
  private String otherWorker;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<FamilyContact> contacts = new ArrayList<>();

  static FamilySupport begin(CaseReference caseReference, int number, LocalDate today) {
    var support = new FamilySupport();
    support.id = UUID.randomUUID();
    support.caseReference = caseReference;
    support.number = number;
    support.openedOn = today;
    support.outcome = FamilySupportOutcome.CONTINUES;
    return support;
  }

  /** The first contact: what was offered, and whether the family wants it. */
  FamilySupport firstContact(FamilyContact contact, LocalDate proposedNext, LocalDate today) {
    if (contact.outcome() == FamilySupportOutcome.DECLINED && contact.accepted() != Accepted.NO) {
      throw new Refusal(
          "outcome", "The family has not said no: support goes on, or it is asked again later.");
    }
    if (contact.outcome() != FamilySupportOutcome.DECLINED && contact.accepted() == Accepted.NO) {
      throw new Refusal(
          "outcome",
          "The family does not want support: please say that it declined, or agree to ask again later.");
    }
    this.firstContactOn = contact.contactedOn();
    this.accepted = contact.accepted();
    return record(contact, proposedNext, today, "First contact with the family");
  }

  /** Every later contact. */
  FamilySupport contact(FamilyContact contact, LocalDate proposedNext, LocalDate today) {
    return record(contact, proposedNext, today, "Contact with the family");
  }

  private FamilySupport record(
      FamilyContact contact, LocalDate proposedNext, LocalDate today, String what) {
    if (!goesOn()) {
      throw new IllegalStateException("Family support of " + caseReference + " has ended");
    }
    Days.between(
        "contactedOn",
        "The contact cannot have been made",
        contact.contactedOn(),
        contacts.isEmpty() ? openedOn : contacts.get(0).contactedOn(),
        today);
    refuseSoleWorkerOfBoth(contact);
    if (contact.outcome() == FamilySupportOutcome.CONTINUES) {
      refuseNext(contact, proposedNext, today);
    }
    contacts = new ArrayList<>(contacts);
    contacts.add(contact);
    this.lastContactOn = contact.contactedOn();
    this.nextContactOn = contact.nextContactOn();
    this.outcome = contact.outcome();
    this.parentCapacityToSupervise = contact.parentCapacityToSupervise();
    this.parentBelief = contact.parentBelief();
    this.reunificationStage = contact.reunificationStage();
    this.sameParents = contact.sameParents();
    this.familyWorker = contact.by();
    this.otherWorker = contact.otherWorker();
    registerEvent(new Contacted(caseReference, what, contact));
    return this;
  }

  private static void refuseSoleWorkerOfBoth(FamilyContact contact) {
    if (contact.sameParents() != YesNoNotKnown.YES) {
      return;
    }
    if (!contact.otherWorkerNamed()) {
      throw new Refusal(
          "otherWorkerNamed",
          "The same people are parents of both children: somebody else has to be there for the child who was harmed.");
    }
    if (contact.otherWorker() == null) {
      throw new Refusal("otherWorker", "Please name who is there for the child who was harmed.");
    }
    if (contact.otherWorker().equals(contact.by())) {
      throw new Refusal(
          "otherWorker",
          "You cannot be the only worker for both children: please name somebody else.");
    }
  }

  private static void refuseNext(FamilyContact contact, LocalDate proposedNext, LocalDate today) {
    if (contact.nextContactOn() == null || contact.nextContactOn().isBefore(today)) {
      throw new Refusal("nextContactOn", "The next contact is today or later.");
    }
    if (contact.nextContactOn().isAfter(proposedNext)
        && (contact.laterBecause() == null || contact.laterBecause().isBlank())) {
      throw new Refusal(
          "laterBecause",
          "The next contact is usually by "
              + DAY.format(proposedNext)
              + ". If the family asked for longer, please say so.");
    }
  }

  /** The case has closed; the family decides whether support goes on. */
  FamilySupport caseClosed(LocalDate on) {
    if (caseClosedOn == null) {
      this.caseClosedOn = on;
      registerEvent(new GoesOnAfterClosing(caseReference));
    }
    return this;
  }

  boolean goesOn() {
    return outcome == FamilySupportOutcome.CONTINUES;
  }

  CaseReference caseReference() {
    return caseReference;
  }

  FamilySupportOutcome outcome() {
    return outcome;
  }

  LocalDate nextContactOn() {
    return nextContactOn;
  }

  Optional<LocalDate> caseClosedOn() {
    return Optional.ofNullable(caseClosedOn);
  }

  Optional<FamilyContact> lastContact() {
    return contacts.isEmpty() ? Optional.empty() : Optional.of(contacts.get(contacts.size() - 1));
  }

  List<FamilyContact> contacts() {
    return List.copyOf(contacts);
  }

  record Contacted(CaseReference caseReference, String what, FamilyContact contact)
      implements CaseEvent {
    @Override
    public String summary() {
      return what
          + (contact.how() == ContactHow.NOT_REACHED ? " tried, nobody reached. " : ". ")
          + switch (contact.outcome()) {
            case CONTINUES -> "Support goes on.";
            case DONE -> "Support is done.";
            case DECLINED -> "The family does not want support.";
          }
          + " The children: "
          + contact.reunificationStage().label()
          + "."
          + (significant()
              ? " The parents' capacity to supervise gives concern: look at the safety plan."
              : "");
    }

    @Override
    public boolean significant() {
      return contact.parentCapacityToSupervise() == CapacityToSupervise.CONCERN;
    }
  }

  record GoesOnAfterClosing(CaseReference caseReference) implements CaseEvent {
    @Override
    public String summary() {
      return "The case has closed; family support goes on until the family says it is done.";
    }
  }

  protected FamilySupport() {}
}
