package org.hsbpathway.engagement;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Map;
import org.hsbpathway.casefile.Days;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.casefile.YesNoNotKnown;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/** After the second missed session somebody speaks with the family the same day. */
@Component
class ContactFamilyToday implements FormStep<ContactFamilyToday.Form> {

  private static final String TITLE = "Contact after two missed sessions";

  record Form(
      @NotNull LocalDate contactedOn,
      @NotNull YesNoNotKnown reached,
      String spokenWith,
      String inTheWay,
      String whatHelps,
      String tried,
      @NotNull YesNoNotKnown childSafe) {

    ContactOutcome outcome() {
      return reached == YesNoNotKnown.YES && childSafe == YesNoNotKnown.YES
          ? ContactOutcome.REACHED
          : ContactOutcome.NOT_REACHED;
    }
  }

  private final FollowedUp followedUp;
  private final Standing standing;
  private final Clocks clocks;

  ContactFamilyToday(FollowedUp followedUp, Standing standing, Clocks clocks) {
    this.followedUp = followedUp;
    this.standing = standing;
    this.clocks = clocks;
  }

  @Override
  public Map<String, ?> open(Step step) {
    return Map.of(
        "missed",
        standing.now(step.caseReference(), Fact.MISSED_SESSIONS).orElse("0"),
        "contactedOn",
        clocks.today());
  }

  @Override
  public void submit(Form form, Step step) {
    Days.refuseTheFuture(
        "contactedOn", "The contact cannot be", form.contactedOn(), clocks.today());
    followedUp.note(step, "contactFamilyToday", TITLE, form);
    step.set(ContactOutcome.VARIABLE, form.outcome());
  }
}
