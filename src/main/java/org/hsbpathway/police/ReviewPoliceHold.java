package org.hsbpathway.police;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.hsbpathway.casefile.AssessmentMode;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Days;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Markdown;
import org.hsbpathway.casefile.OffenceHold;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.hsbpathway.workflow.StepNotes;
import org.springframework.stereotype.Component;

/**
 * A manager looks at the hold with the police again, and writes down what the child and the family
 * have had meanwhile: nobody only waits.
 */
@Component
class ReviewPoliceHold implements FormStep<ReviewPoliceHold.Form> {

  record Form(
      @NotBlank String reviewedWith,
      @NotNull HoldReviewOutcome decision,
      @NotBlank @Size(min = 30) String reason,
      LocalDate reviewOn,
      LocalDate liftedOn,
      AssessmentMode assessmentMode,
      @NotBlank @Size(min = 30) String welfareWork) {}

  private final OffenceHold hold;
  private final Standing standing;
  private final HoldDates dates;
  private final StepNotes notes;
  private final Clocks clocks;

  ReviewPoliceHold(
      OffenceHold hold, Standing standing, HoldDates dates, StepNotes notes, Clocks clocks) {
    this.hold = hold;
    this.standing = standing;
    this.dates = dates;
    this.notes = notes;
    this.clocks = clocks;
  }

  @Override
  public Map<String, ?> open(Step step) {
    var values = new HashMap<String, Object>();
    values.put("hold", inWords(step.caseReference()));
    values.put("reviewOn", dates.latestReview());
    return values;
  }

  @Override
  public void submit(Form form, Step step) {
    var reference = step.caseReference();
    if (form.decision() == HoldReviewOutcome.GOES_ON) {
      goOn(reference, form.reviewOn(), step);
    } else {
      lift(reference, form, step.user());
    }
    standing.state(reference, Fact.LAST_WELFARE_WORK_ON, clocks.today(), step.user());
    step.set(HoldReviewOutcome.VARIABLE, form.decision());
    notes.keep(step, form, "Hold reviewed", sentence(form));
  }

  private void goOn(CaseReference reference, LocalDate reviewOn, Step step) {
    if (reviewOn.isBefore(clocks.today()) || reviewOn.isAfter(dates.latestReview())) {
      throw new Refusal(
          "reviewOn",
          "A hold is looked at again within 28 days, by "
              + Days.inWords(dates.latestReview())
              + ", and not in the past.");
    }
    hold.goesOn(reference, reviewOn, step.user());
    step.set(HoldDates.REVIEW_DUE, clocks.onTask(reviewOn));
  }

  private void lift(CaseReference reference, Form form, String by) {
    if (form.liftedOn().isAfter(clocks.today())) {
      throw new Refusal("liftedOn", "The hold cannot have been lifted in the future.");
    }
    hold.notInForce(reference, by);
    standing.state(reference, Fact.ASSESSMENT_MODE, form.assessmentMode(), by);
  }

  private String inWords(CaseReference reference) {
    var since =
        hold.since(reference).map(day -> "**Hold since " + Days.inWords(day) + ".** ").orElse("");
    var why =
        standing
            .now(reference, Fact.HOLD_REASON)
            .map(reason -> "Because: " + Markdown.plain(reason) + " ")
            .orElse("");
    return since
        + why
        + standing
            .now(reference, Fact.ASSESSMENT_MODE, AssessmentMode.class)
            .map(ReviewPoliceHold::inWords)
            .orElse("");
  }

  private static String inWords(AssessmentMode mode) {
    return mode == AssessmentMode.DEFERRED
        ? "The assessment is deferred: think whether it can begin without the alleged events, and record that in \"Review deferral\"."
        : "The assessment is done " + mode.label() + ".";
  }

  private static String sentence(Form form) {
    return form.decision() == HoldReviewOutcome.LIFTED
        ? "A manager and the police lifted the hold on talking about the alleged incident."
        : "A manager and the police looked at the hold again; it goes on until "
            + Days.inWords(form.reviewOn())
            + ", and what the child and the family have had meanwhile is written down.";
  }
}
