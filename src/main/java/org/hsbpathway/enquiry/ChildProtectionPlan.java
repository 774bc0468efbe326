package org.hsbpathway.enquiry;

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
import org.hsbpathway.casefile.CaseEvent;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.ChildVoice;
import org.hsbpathway.casefile.Days;
import org.hsbpathway.casefile.Refusal;
import org.springframework.data.domain.AbstractAggregateRoot;

/**
 * One child protection plan of one child, kept by its core group and ended only by a review
 * conference.
 */
@Entity
@Table(name = "child_protection_plans")
class ChildProtectionPlan extends AbstractAggregateRoot<ChildProtectionPlan> {

  /** What belongs to this one plan instead of standing beside it. */
  enum Part {
    SAFETY_PLAN,
    ASSESSMENT,
    INTERVENTION,
    FAMILY_SUPPORT,
    SCHOOL_PLAN,
    HEALTH
  }

  /** What follows when the plan ends. */
  enum NextSupport {
    CIN_PLAN,
    EARLY_HELP,
    UNIVERSAL_SERVICES
  }

  /** One meeting of the core group. */
  record CoreGroup(
      LocalDate heldOn,
      String delayReason,
      List<Agency> present,
      List<Part> parts,
      String childVoice,
      String parentsView,
      String progress,
      String nextSteps,
      LocalDate nextMeetingOn,
      String by) {}

  /** One review conference. */
  record Review(
      LocalDate heldOn,
      String delayReason,
      List<Agency> present,
      Enquiry.TookPart childTookPart,
      String childVoice,
      ReviewConferenceOutcome outcome,
      Category category,
      NextSupport nextSupport,
      String reasons,
      String dissent,
      LocalDate nextReviewOn,
      String by) {}

  @Id private UUID id;
  @Version private Integer version;
  @Embedded private CaseReference caseReference;

  @Enumerated(EnumType.STRING)
  private Category category;

  private LocalDate madeOn;
  private LocalDate endedOn;
  private LocalDate coreGroupDueOn;
  private LocalDate reviewDueOn;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<CoreGroup> coreGroups = new ArrayList<>();

  @JdbcTypeCode(SqlTypes.JSON)
  private List<Review> reviews = new ArrayList<>();

  static ChildProtectionPlan make(
      CaseReference caseReference,
      Category category,
      LocalDate conferenceHeldOn,
      LocalDate coreGroupDueOn,
      LocalDate reviewDueOn) {
    var plan = new ChildProtectionPlan();
    plan.id = UUID.randomUUID();
    plan.caseReference = caseReference;
    plan.category = category;
    plan.madeOn = conferenceHeldOn;
    plan.coreGroupDueOn = coreGroupDueOn;
    plan.reviewDueOn = reviewDueOn;
    plan.registerEvent(new Made(caseReference, category));
    return plan;
  }

  ChildProtectionPlan meet(CoreGroup coreGroup, LocalDate today) {
    check(coreGroup.heldOn(), today);
    ChildVoice.require("childVoice", coreGroup.childVoice());
    var first = coreGroups.isEmpty();
    if (first && coreGroup.heldOn().isAfter(coreGroupDueOn) && isMissing(coreGroup.delayReason())) {
      throw new Refusal(
          "delayReason",
          "The first core group was due by %s: say why it met later."
              .formatted(Days.inWords(coreGroupDueOn)));
    }
    if (!coreGroup.nextMeetingOn().isAfter(coreGroup.heldOn())) {
      throw new Refusal("nextMeetingOn", "The next core group meets after this one.");
    }
    coreGroups.add(coreGroup);
    coreGroupDueOn = coreGroup.nextMeetingOn();
    registerEvent(new CoreGroupHeld(caseReference, coreGroupDueOn));
    return this;
  }

  /**
   * Records a review conference.
   *
   * @param latestNextReview the last day on which the next review conference is in time
   */
  ChildProtectionPlan review(Review review, LocalDate latestNextReview, LocalDate today) {
    check(review.heldOn(), today);
    ChildVoice.require("childVoice", review.childVoice());
    if (review.heldOn().isAfter(reviewDueOn) && isMissing(review.delayReason())) {
      throw new Refusal(
          "delayReason",
          "The review conference was due by %s: say why it was later."
              .formatted(Days.inWords(reviewDueOn)));
    }
    if (review.outcome() == ReviewConferenceOutcome.CONTINUED) {
      continueWith(review, latestNextReview);
    } else {
      endedOn = review.heldOn();
    }
    reviews.add(review);
    registerEvent(new Reviewed(caseReference, review.outcome()));
    return this;
  }

  /** Another authority has taken over the child and with it the plan. */
  ChildProtectionPlan letGo(LocalDate today) {
    endedOn = today;
    registerEvent(new LetGo(caseReference));
    return this;
  }

  private void continueWith(Review review, LocalDate latestNextReview) {
    if (!review.nextReviewOn().isAfter(review.heldOn())) {
      throw new Refusal("nextReviewOn", "The next review conference is held after this one.");
    }
    if (review.nextReviewOn().isAfter(latestNextReview)) {
      throw new Refusal(
          "nextReviewOn",
          "The next review conference is held within six months: by %s."
              .formatted(Days.inWords(latestNextReview)));
    }
    category = review.category();
    reviewDueOn = review.nextReviewOn();
  }

  private void check(LocalDate heldOn, LocalDate today) {
    if (endedOn != null) {
      throw new IllegalStateException(
          "The child protection plan of " + caseReference + " has ended");
    }
    Days.refuseTheFuture("heldOn", heldOn, today);
    if (heldOn.isBefore(madeOn)) {
      throw new Refusal("heldOn", "This day lies before the conference that made the plan.");
    }
  }

  private static boolean isMissing(String text) {
    return text == null || text.isBlank();
  }

  Category category() {
    return category;
  }

  Optional<CoreGroup> lastCoreGroup() {
    return coreGroups.isEmpty()
        ? Optional.empty()
        : Optional.of(coreGroups.get(coreGroups.size() - 1));
  }

  LocalDate coreGroupDueOn() {
    return coreGroupDueOn;
  }

  LocalDate reviewDueOn() {
    return reviewDueOn;
  }

  /** What everybody at the table knows already. */
  String inWords() {
    return "Child protection plan since **%s**, category **%s**. Next core group by %s, next review conference by %s. Core groups held: %d, review conferences held: %d."
        .formatted(
            Days.inWords(madeOn),
            category.label(),
            Days.inWords(coreGroupDueOn),
            Days.inWords(reviewDueOn),
            coreGroups.size(),
            reviews.size());
  }

  /** The child has a plan. */
  record Made(CaseReference caseReference, Category category) implements CaseEvent {
    @Override
    public String summary() {
      return "Child protection plan made for this child's own risk of significant harm, category %s."
          .formatted(category.label());
    }

    @Override
    public boolean significant() {
      return true;
    }
  }

  /** The core group has met. */
  record CoreGroupHeld(CaseReference caseReference, LocalDate nextOn) implements CaseEvent {
    @Override
    public String summary() {
      return "Core group held; it meets again by %s.".formatted(Days.inWords(nextOn));
    }
  }

  /** A review conference has decided. */
  record Reviewed(CaseReference caseReference, ReviewConferenceOutcome outcome)
      implements CaseEvent {
    @Override
    public String summary() {
      return outcome == ReviewConferenceOutcome.CONTINUED
          ? "Review conference held: the child protection plan goes on."
          : "Review conference held: the child protection plan has ended.";
    }

    @Override
    public boolean significant() {
      return true;
    }
  }

  /** The plan goes on with another authority. */
  record LetGo(CaseReference caseReference) implements CaseEvent {
    @Override
    public String summary() {
      return "Another authority has taken over the child: the child protection plan is held there.";
    }

    @Override
    public boolean significant() {
      return true;
    }
  }

  protected ChildProtectionPlan() {}
}
