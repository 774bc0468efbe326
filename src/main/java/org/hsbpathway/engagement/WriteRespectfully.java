package org.hsbpathway.engagement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.FamilyTelling;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/**
 * Child and parents hear in person and in a letter that it was not harmful, and so do the others.
 */
@Component
class WriteRespectfully implements FormStep<WriteRespectfully.Form> {

  private static final String TITLE = "Letter that the behaviour was not harmful";

  /** Who had heard of the concern and hears now that it is over. */
  enum Told {
    SCHOOL,
    REFERRER,
    HEALTH,
    POLICE,
    WORKER_OF_OTHER_CHILD,
    NOBODY_KNEW
  }

  record Form(
      @NotNull LocalDate spokenOn,
      @NotBlank String whatWasSaid,
      @NotNull LocalDate letterOn,
      @NotNull List<Told> alsoTold) {

    void check(LocalDate today) {
      if (spokenOn.isAfter(today)) {
        throw new Refusal("spokenOn", "Speak with them first: the day cannot be in the future.");
      }
      if (letterOn.isAfter(today)) {
        throw new Refusal("letterOn", "Give or send the letter first.");
      }
    }
  }

  private final FollowedUp followedUp;
  private final Standing standing;
  private final FamilyTelling telling;
  private final Clocks clocks;

  WriteRespectfully(
      FollowedUp followedUp, Standing standing, FamilyTelling telling, Clocks clocks) {
    this.followedUp = followedUp;
    this.standing = standing;
    this.telling = telling;
    this.clocks = clocks;
  }

  @Override
  public void submit(Form form, Step step) {
    telling.refuseWhileWithheld(step.caseReference(), "spokenOn");
    form.check(clocks.today());
    followedUp.note(step, "writeRespectfully", TITLE, form);
    standing.state(step.caseReference(), Fact.FAMILY_TOLD, true, step.user());
  }
}
