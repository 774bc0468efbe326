package org.hsbpathway.circumstances;

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
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.hsbpathway.casefile.CaseEvent;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.ChildVoice;
import org.hsbpathway.casefile.Days;
import org.hsbpathway.casefile.LegalStatus;
import org.hsbpathway.casefile.Refusal;
import org.springframework.data.domain.AbstractAggregateRoot;

/** The time during which a child is looked after, with its reviews by an independent officer. */
@Entity
@Table(name = "care_periods")
class CarePeriod extends AbstractAggregateRoot<CarePeriod> {

  /** Who takes part in a review. */
  enum Present {
    CHILD,
    PARENTS,
    CARERS,
    SOCIAL_WORKER,
    HSB_PRACTITIONER,
    SCHOOL,
    HEALTH,
    YOUTH_JUSTICE,
    ADVOCATE
  }

  /** One looked-after review. */
  record Review(
      LocalDate heldOn,
      String delayReason,
      List<Present> present,
      String childVoice,
      String placementSuits,
      List<MergedReview> alsoServes,
      String separateBecause,
      LookedAfterReviewOutcome outcome,
      String decisions,
      LocalDate endedOn,
      LocalDate nextReviewOn,
      String by) {}

  @Id private UUID id;
  @Version private Integer version;
  @Embedded private CaseReference caseReference;

  @Enumerated(EnumType.STRING)
  private LegalStatus footing;

  private LocalDate since;
  private LocalDate reviewDueOn;
  private LocalDate endedOn;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<Review> reviews = new ArrayList<>();

  static CarePeriod begin(
      CaseReference caseReference, LegalStatus footing, LocalDate since, LocalDate reviewDueOn) {
    var care = of(caseReference, footing, since, reviewDueOn);
    care.registerEvent(new Begun(caseReference, footing, since, reviewDueOn));
    return care;
  }

  /** Care that began before the case; its next review has a day already. */
  static CarePeriod takeOver(
      CaseReference caseReference, LegalStatus footing, LocalDate since, LocalDate reviewDueOn) {
    var care = of(caseReference, footing, since, reviewDueOn);
    care.registerEvent(new TakenOver(caseReference, footing, since, reviewDueOn));
    return care;
  }

  private static CarePeriod of(
      CaseReference caseReference, LegalStatus footing, LocalDate since, LocalDate reviewDueOn) {
    var care = new CarePeriod();
    care.id = UUID.randomUUID();
    care.caseReference = caseReference;
    care.footing = footing;
    care.since = since;
    care.reviewDueOn = reviewDueOn;
    return care;
  }

  /**
   * Records a review.
   *
   * @param near other reviews that are due within ten working days of it
   * @param latestNextReview the last day on which the next review is in time
   */
  CarePeriod review(
      Review review, List<MergedReview> near, LocalDate latestNextReview, LocalDate today) {
    if (endedOn != null) {
      throw new IllegalStateException("The care of the child of " + caseReference + " has ended");
    }
    Days.refuseTheFuture("heldOn", review.heldOn(), today);
    if (review.heldOn().isBefore(since)) {
      throw new Refusal("heldOn", "This day lies before the child became looked after.");
    }
    ChildVoice.require("childVoice", review.childVoice());
    if (review.heldOn().isAfter(reviewDueOn) && review.delayReason() == null) {
      throw new Refusal(
          "delayReason",
          "The review was due by %s: say why it is held late."
              .formatted(Days.inWords(reviewDueOn)));
    }
    refuseUnmerged(review, near);
    if (review.outcome() == LookedAfterReviewOutcome.CARE_ENDS) {
      Days.refuseTheFuture("endedOn", review.endedOn(), today);
      endedOn = review.endedOn();
    } else {
      continueUntil(review, latestNextReview);
    }
    reviews.add(review);
    registerEvent(new Reviewed(caseReference, review.outcome(), review.alsoServes()));
    return this;
  }

  private static void refuseUnmerged(Review review, List<MergedReview> near) {
    for (var due : near) {
      if (!review.alsoServes().contains(due) && review.separateBecause() == null) {
        throw new Refusal(
            "alsoServes",
            "Within ten working days "
                + due.label()
                + " is due: hold it in the same meeting, or say why it is held separately.");
      }
    }
  }

  private void continueUntil(Review review, LocalDate latestNextReview) {
    if (!review.nextReviewOn().isAfter(review.heldOn())) {
      throw new Refusal("nextReviewOn", "The next review is held after this one.");
    }
    if (review.nextReviewOn().isAfter(latestNextReview)) {
      throw new Refusal(
          "nextReviewOn",
          "The next review is held by %s.".formatted(Days.inWords(latestNextReview)));
    }
    reviewDueOn = review.nextReviewOn();
  }

  /** Of a later review the next one may be further away than of the first. */
  boolean isReviewedForTheFirstTime() {
    return reviews.isEmpty();
  }

  CaseReference caseReference() {
    return caseReference;
  }

  LocalDate reviewDueOn() {
    return reviewDueOn;
  }

  List<Review> reviews() {
    return List.copyOf(reviews);
  }

  String inWords() {
    return "%s since **%s**. This review is due by **%s**; reviews held so far: %d."
        .formatted(
            footing.label().substring(0, 1).toUpperCase() + footing.label().substring(1),
            Days.inWords(since),
            Days.inWords(reviewDueOn),
            reviews.size());
  }

  /** The child has become looked after. */
  record Begun(
      CaseReference caseReference, LegalStatus footing, LocalDate since, LocalDate reviewDueOn)
      implements CaseEvent {
    @Override
    public String summary() {
      return "The child became looked after on %s (%s); the first review is due by %s."
          .formatted(Days.inWords(since), footing.label(), Days.inWords(reviewDueOn));
    }

    @Override
    public boolean significant() {
      return true;
    }
  }

  /** The child was looked after before the case began. */
  record TakenOver(
      CaseReference caseReference, LegalStatus footing, LocalDate since, LocalDate reviewDueOn)
      implements CaseEvent {
    @Override
    public String summary() {
      return "The child has been looked after since %s (%s); the next review is due by %s."
          .formatted(Days.inWords(since), footing.label(), Days.inWords(reviewDueOn));
    }

    @Override
    public boolean significant() {
      return true;
    }
  }

  /** An independent reviewing officer has held a review. */
  record Reviewed(
      CaseReference caseReference, LookedAfterReviewOutcome outcome, List<MergedReview> alsoServes)
      implements CaseEvent {
    @Override
    public String summary() {
      return "Looked-after review held"
          + (alsoServes.isEmpty()
              ? ""
              : ", together with "
                  + String.join(" and ", alsoServes.stream().map(MergedReview::label).toList()))
          + ": "
          + switch (outcome) {
            case CONTINUES -> "the care goes on.";
            case PLAN_CHANGES -> "the safety plan has to change.";
            case PLACEMENT_CHANGES -> "the child needs another placement.";
            case CARE_ENDS -> "the child is no longer looked after.";
          };
    }

    @Override
    public boolean significant() {
      return outcome != LookedAfterReviewOutcome.CONTINUES;
    }
  }

  protected CarePeriod() {}
}
