package org.hsbpathway.safetyplan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.casefile.SupervisionLevel;
import org.hsbpathway.clock.ClockDefinition;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.deadline.DateBound;
import org.hsbpathway.workflow.Decisions;
import org.hsbpathway.workflow.ProcessVariable;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/**
 * Proposes when a plan is reviewed next, by the clock that the decision table {@code
 * safetyPlanReviewInterval} names. A person may choose an earlier day, never a later one, and the
 * ledger names the row.
 */
@Component
class ReviewDates implements DateBound {

  static final ProcessVariable<Instant> REVIEW_DUE = ProcessVariable.due("safetyPlanReviewDue");
  static final ProcessVariable<Instant> WRITING_DUE = ProcessVariable.due("planInWritingDue");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);

  private final Decisions decisions;
  private final Standing standing;
  private final Clocks clocks;

  ReviewDates(Decisions decisions, Standing standing, Clocks clocks) {
    this.standing = standing;
    this.decisions = decisions;
    this.clocks = clocks;
  }

  private static final String TABLE = "safetyPlanReviewInterval";
  private static final String CLOCK = "safetyPlanReview";

  /** The last day for the next review, and why. */
  record Proposal(LocalDate on, String why, String row) {

    String inWords() {
      return "Proposed, and the latest day possible: **" + DAY.format(on) + "**. " + why;
    }
  }

  /** Counts from a review that was just held. */
  Proposal after(LocalDate heldOn, SupervisionLevel level) {
    return propose(level, false, heldOn);
  }

  /** Counts from a change that something urgent made necessary, as for a new plan. */
  Proposal afterChange(LocalDate changedOn, SupervisionLevel level) {
    return propose(level, true, changedOn);
  }

  /** Counts from the last review, or from the start of a plan that has never been reviewed. */
  Proposal of(SafetyPlan plan, SupervisionLevel level) {
    return plan.lastReviewedOn()
        .map(reviewed -> propose(level, false, reviewed))
        .orElseGet(
            () ->
                propose(level, true, plan.startedOn() == null ? clocks.today() : plan.startedOn()));
  }

  private Proposal propose(SupervisionLevel level, boolean first, LocalDate from) {
    var decided =
        decisions.decide(TABLE, Map.of("supervisionLevel", level.name(), "firstReview", first));
    var clock = decided.text("clock");
    var on = clocks.dueOn(clock, from);
    // An overdue review is due today, not in the past.
    return new Proposal(
        on.isBefore(clocks.today()) ? clocks.today() : on,
        decided.why() + " At the latest after " + length(clocks.definition(clock)) + ".",
        decided.row());
  }

  private static String length(ClockDefinition clock) {
    return clock.unit().inWords(clock.amount());
  }

  /** No later than this; the ledger will say which row of the table that was. */
  LocalDate latest(CaseReference reference, Proposal proposal, String by) {
    var table = decisions.table(TABLE);
    standing.state(
        reference,
        Fact.SAFETY_PLAN_REVIEW_BOUND,
        String.join(
            "\n",
            "table %s, %s, edition"
                .formatted(table.name(), proposal.row().toLowerCase(Locale.ROOT)),
            table.edition()),
        by);
    return proposal.on();
  }

  @Override
  public Optional<Source> of(CaseReference reference, String clock) {
    return Optional.of(clock)
        .filter(CLOCK::equals)
        .flatMap(ours -> standing.now(reference, Fact.SAFETY_PLAN_REVIEW_BOUND))
        .map(bound -> bound.split("\n"))
        .map(bound -> new Source(bound[0], bound[1]));
  }

  /**
   * A plan that was in force before its strand is in writing by its review, or now if that is past.
   */
  Instant writingDue(SafetyPlan plan) {
    return clocks.onTask(
        plan.reviewOn().isBefore(clocks.today()) ? clocks.today() : plan.reviewOn());
  }

  void reviewIsDue(Step step, SafetyPlan plan) {
    step.set(REVIEW_DUE, reviewDue(plan));
  }

  Instant reviewDue(SafetyPlan plan) {
    return clocks.onTask(plan.reviewOn());
  }

  /** A plan agreed by word of mouth, or changed by a review, is in writing within a working day. */
  void writingIsDue(Step step) {
    writingIsDue(step, clocks.today());
  }

  void writingIsDue(Step step, LocalDate agreedOn) {
    step.set(WRITING_DUE, clocks.onTask(clocks.dueOn("planInWriting", agreedOn)));
  }

  /** A plan already in writing is completed by its first review. */
  void writingIsDueByReview(Step step, SafetyPlan plan) {
    step.set(WRITING_DUE, clocks.onTask(plan.reviewOn()));
  }
}
