package org.hsbpathway.safetyplan;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.hsbpathway.casefile.CaseFiles;
import org.hsbpathway.casefile.ClosureReason;
import org.hsbpathway.casefile.YesNoNotKnown;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/**
 * A manager who did not ask for it decides whether a plan is relaxed from a high level, or ends.
 */
@Component
class ApprovePlanChange implements FormStep<ApprovePlanChange.Form> {

  /** What a manager can decide. */
  enum Decision {
    APPROVED,
    NOT_APPROVED
  }

  /** Whether the worker of a child who was harmed knows that our part ends. */
  enum LinkedWorkerTold {
    YES,
    NO,
    NO_LINKED_CHILD
  }

  record Form(
      @NotNull Decision decision,
      YesNoNotKnown familyTold,
      LinkedWorkerTold linkedWorkerTold,
      @NotBlank @Size(min = 20) String reason,
      LocalDate reviewOn) {}

  private final SafetyPlans plans;
  private final PlanFacts facts;
  private final ReviewDates dates;
  private final CaseFiles files;
  private final EndOfCase end;
  private final Clocks clocks;
  private final Clock clock;

  ApprovePlanChange(
      SafetyPlans plans,
      PlanFacts facts,
      ReviewDates dates,
      CaseFiles files,
      EndOfCase end,
      Clocks clocks,
      Clock clock) {
    this.plans = plans;
    this.facts = facts;
    this.dates = dates;
    this.files = files;
    this.end = end;
    this.clocks = clocks;
    this.clock = clock;
  }

  @Override
  public Map<String, ?> open(Step step) {
    var plan = plans.of(step.caseReference());
    var level = facts.level(step.caseReference());
    var proposal = dates.of(plan, level);
    var answers = new HashMap<String, Object>();
    answers.put("situation", PlanInWords.situation(plan, level));
    plan.lastReview().ifPresent(review -> answers.put("request", PlanInWords.request(review)));
    answers.put("caseEnds", YesNoNotKnown.of(facts.endsWithThePlan(step.caseReference())));
    answers.put("reviewOn", proposal.on());
    answers.put("reviewWhy", proposal.inWords());
    return answers;
  }

  @Override
  public void submit(Form form, Step step) {
    var plan = plans.of(step.caseReference());
    var level = facts.level(step.caseReference());
    var outcome =
        plan.decide(
            form.decision() == Decision.APPROVED,
            form.reason(),
            step.user(),
            level,
            form.reviewOn(),
            dates.latest(step.caseReference(), dates.of(plan, level), step.user()),
            clocks.today(),
            clock.instant());
    facts.state(plans.save(plan), step.user());
    if (outcome == PlanChangeOutcome.END_APPROVED && facts.endsWithThePlan(step.caseReference())) {
      end.refuseUnready(form, plan, step);
      files.save(files.of(step.caseReference()).close(ClosureReason.EARLY_HELP, clock.instant()));
      outcome = PlanChangeOutcome.END_WITH_CASE_APPROVED;
    }
    dates.reviewIsDue(step, plan);
    dates.writingIsDue(step);
    step.set(PlanChangeOutcome.VARIABLE, outcome);
  }
}
