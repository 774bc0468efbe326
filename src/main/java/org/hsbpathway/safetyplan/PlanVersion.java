package org.hsbpathway.safetyplan;

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
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.casefile.SupervisionLevel;

/** What was agreed from a given day on. Its words never change; a later version replaces it. */
@Entity
@Table(name = "safety_plan_versions")
class PlanVersion {

  @Id private UUID id;
  @Version private Integer version;
  @Embedded private CaseReference caseReference;
  private int number;

  @Enumerated(EnumType.STRING)
  private PlanStatus status;

  /** The first version is agreed the same day, with what is known tonight. */
  private boolean interim;

  private LocalDate startsOn;
  private LocalDate reviewOn;

  @Enumerated(EnumType.STRING)
  private SupervisionLevel supervisionLevel;

  private String levelReason;
  private String planHolder;
  private String author;
  private String whatChanged;

  @JdbcTypeCode(SqlTypes.JSON)
  private PlanContent content;

  private LocalDate checkedOn;
  private String checkedBy;

  @Enumerated(EnumType.STRING)
  private PlanCheckOutcome checkOutcome;

  private String checkReason;

  /** What a new version is made of. */
  record Draft(
      PlanContent content,
      SupervisionLevel supervisionLevel,
      String levelReason,
      String planHolder,
      LocalDate reviewOn,
      String author) {}

  static PlanVersion of(
      CaseReference caseReference,
      int number,
      PlanStatus status,
      Draft draft,
      LocalDate today,
      String whatChanged) {
    var made = new PlanVersion();
    made.id = UUID.randomUUID();
    made.caseReference = caseReference;
    made.number = number;
    made.status = status;
    made.startsOn = today;
    made.reviewOn = draft.reviewOn();
    made.supervisionLevel = draft.supervisionLevel();
    made.levelReason = draft.levelReason();
    made.planHolder = draft.planHolder();
    made.author = draft.author();
    made.content = draft.content();
    made.whatChanged = whatChanged;
    made.interim = number == 1;
    return made;
  }

  void becomes(PlanStatus later) {
    if (!status.inForce()) {
      throw new IllegalStateException(
          "Version " + number + " of " + caseReference + " is not in force");
    }
    this.status = later;
  }

  /** Somebody who did not write this version looked at its quality. */
  void checked(PlanCheckOutcome outcome, String reason, String by, LocalDate on) {
    if (by.equals(author)) {
      throw new Refusal(
          "result",
          "You wrote this version of the plan yourself, so another co-ordinator checks it.");
    }
    this.checkOutcome = outcome;
    this.checkReason = reason;
    this.checkedBy = by;
    this.checkedOn = on;
  }

  /** What a check wants changed; empty where nobody checked or it was good. */
  Optional<String> wish() {
    return Optional.ofNullable(checkReason).filter(wish -> checkOutcome != PlanCheckOutcome.GOOD);
  }

  Optional<LocalDate> checkedOn() {
    return Optional.ofNullable(checkedOn);
  }

  String checkedBy() {
    return checkedBy;
  }

  int number() {
    return number;
  }

  PlanStatus status() {
    return status;
  }

  LocalDate startsOn() {
    return startsOn;
  }

  boolean isInterim() {
    return interim;
  }

  SupervisionLevel supervisionLevel() {
    return supervisionLevel;
  }

  String levelReason() {
    return levelReason;
  }

  PlanContent content() {
    return content;
  }

  protected PlanVersion() {}
}
