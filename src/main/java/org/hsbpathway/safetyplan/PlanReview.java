package org.hsbpathway.safetyplan;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.casefile.SupervisionLevel;
import org.hsbpathway.casefile.YesNoNotKnown;

/** One review of the plan: what people said and saw, and what was decided. */
@Entity
@Table(name = "safety_plan_reviews")
class PlanReview {

  @Id private UUID id;
  @Version private Integer version;
  @Embedded private CaseReference caseReference;
  private int number;
  private LocalDate dueBy;
  private LocalDate heldOn;
  private String heldBy;

  @Enumerated(EnumType.STRING)
  private ReviewDecision decision;

  private int incidentsSinceLast;
  private int breachesSinceLast;

  @Enumerated(EnumType.STRING)
  private SupervisionLevel levelBefore;

  @Enumerated(EnumType.STRING)
  private SupervisionLevel levelAfter;

  @Enumerated(EnumType.STRING)
  private EndReason endReason;

  private String endHolder;

  @JdbcTypeCode(SqlTypes.JSON)
  private Findings findings;

  private boolean managerDecides;

  @Enumerated(EnumType.STRING)
  private PlanChangeOutcome managerDecision;

  private String decidedBy;
  private Instant decidedAt;
  private String decidedBecause;

  /** What a review looked at and decided, as submitted. */
  record Findings(
      ReviewTrigger trigger,
      LocalDate heldOn,
      String attendees,
      List<OtherReview> alsoServes,
      String childVoice,
      int incidentsSinceLast,
      int breachesSinceLast,
      String whatHappened,
      List<Evidence> evidence,
      String policeUpdate,
      String familyUpdate,
      YesNoNotKnown safeForHarmedChild,
      ReviewDecision decision,
      SupervisionLevel levelAfter,
      String reason,
      String fromToday,
      EndReason endReason,
      String endHolder) {

    Findings {
      alsoServes = alsoServes == null ? List.of() : List.copyOf(alsoServes);
      evidence = evidence == null ? List.of() : List.copyOf(evidence);
    }

    /**
     * While the case goes on the plan is relaxed, not ended: it ends with a closing decision or a
     * handover there.
     */
    void refuseEndingBeforeTheCase() {
      if (decision == ReviewDecision.END && endReason != null && !endReason.endsBeforeTheCase()) {
        throw new Refusal(
            "decision",
            "While the case goes on the plan can be relaxed but not ended: it ends at the closing, or somebody takes it over there.");
      }
    }

    boolean withoutNewConcern() {
      return incidentsSinceLast == 0 && breachesSinceLast == 0;
    }
  }

  /** What one setting shows. */
  record Evidence(PlanSetting setting, String shows) {}

  static PlanReview of(
      CaseReference caseReference,
      int number,
      LocalDate dueBy,
      SupervisionLevel before,
      SupervisionLevel after,
      boolean managerDecides,
      Findings findings,
      String heldBy) {
    var review = new PlanReview();
    review.id = UUID.randomUUID();
    review.caseReference = caseReference;
    review.number = number;
    review.dueBy = dueBy;
    review.heldOn = findings.heldOn();
    review.heldBy = heldBy;
    review.decision = findings.decision();
    review.incidentsSinceLast = findings.incidentsSinceLast();
    review.breachesSinceLast = findings.breachesSinceLast();
    review.levelBefore = before;
    review.levelAfter = after;
    review.endReason = findings.endReason();
    review.endHolder = findings.endHolder();
    review.findings = findings;
    review.managerDecides = managerDecides;
    return review;
  }

  void decide(PlanChangeOutcome outcome, String because, String manager, Instant at) {
    this.managerDecision = outcome;
    this.decidedBecause = because;
    this.decidedBy = manager;
    this.decidedAt = at;
  }

  boolean waitsForManager() {
    return managerDecides && managerDecision == null;
  }

  /** Whether the review allows the next version to be looser than the one in force. */
  boolean allowsRelaxing() {
    return decision == ReviewDecision.RELAX
        && (!managerDecides || managerDecision == PlanChangeOutcome.RELAX_APPROVED);
  }

  int number() {
    return number;
  }

  LocalDate heldOn() {
    return heldOn;
  }

  String heldBy() {
    return heldBy;
  }

  ReviewDecision decision() {
    return decision;
  }

  SupervisionLevel levelBefore() {
    return levelBefore;
  }

  SupervisionLevel levelAfter() {
    return levelAfter;
  }

  EndReason endReason() {
    return endReason;
  }

  String endHolder() {
    return endHolder;
  }

  Findings findings() {
    return findings;
  }

  protected PlanReview() {}
}
