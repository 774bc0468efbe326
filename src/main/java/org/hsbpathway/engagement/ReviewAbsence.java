package org.hsbpathway.engagement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hsbpathway.casefile.Days;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/** The co-ordinator reviews how an assessment goes on that a child stays away from. */
@Component
class ReviewAbsence implements FormStep<ReviewAbsence.Form> {

  private static final String TITLE = "Review after three missed sessions";

  /** Who takes part in the review. */
  enum Present {
    CHILD,
    PARENTS,
    ASSESSORS,
    SOCIAL_WORKER,
    YOUTH_JUSTICE,
    OTHER
  }

  /** How the sessions are offered from now on. */
  enum Way {
    AS_BEFORE,
    OTHERWISE
  }

  record Form(
      @NotNull LocalDate heldOn,
      @NotEmpty List<Present> present,
      @NotBlank String whyAway,
      @NotNull Way way,
      @NotBlank @Size(min = 20) String agreed) {}

  private final FollowedUp followedUp;
  private final Standing standing;
  private final Clocks clocks;

  ReviewAbsence(FollowedUp followedUp, Standing standing, Clocks clocks) {
    this.followedUp = followedUp;
    this.standing = standing;
    this.clocks = clocks;
  }

  @Override
  public Map<String, ?> open(Step step) {
    return Map.of(
        "missed",
        standing.now(step.caseReference(), Fact.MISSED_SESSIONS).orElse("0"),
        "tried",
        followedUp.inWords(step.caseReference()));
  }

  @Override
  public void submit(Form form, Step step) {
    Days.refuseTheFuture("heldOn", "The review cannot be", form.heldOn(), clocks.today());
    followedUp.note(step, "reviewAbsence", TITLE, form);
    standing.state(step.caseReference(), Fact.LAST_REVIEW_ON, form.heldOn(), step.user());
  }
}
