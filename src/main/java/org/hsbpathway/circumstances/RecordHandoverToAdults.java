package org.hsbpathway.circumstances;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hsbpathway.casefile.ChildVoice;
import org.hsbpathway.casefile.Days;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.casefile.YesNoNotKnown;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.hsbpathway.workflow.StepNotes;
import org.springframework.stereotype.Component;

/**
 * At eighteen: adult services have taken over, or the young person refuses knowing what it means;
 * until one of them is recorded the safety plan stays in force.
 */
@Component
class RecordHandoverToAdults implements FormStep<RecordHandoverToAdults.Form> {

  /** Who has to know that other children are still at risk. */
  enum RiskTold {
    POLICE,
    MAPPA,
    SOCIAL_CARE
  }

  record Form(
      @NotNull AdultSupportOutcome result,
      LocalDate settledOn,
      String toWhom,
      boolean informed,
      @NotBlank String childVoice,
      String missing,
      @NotNull YesNoNotKnown ongoingRisk,
      List<RiskTold> riskToldTo) {}

  private final Birthday birthday;
  private final Standing standing;
  private final StepNotes notes;
  private final Clocks clocks;

  RecordHandoverToAdults(Birthday birthday, Standing standing, StepNotes notes, Clocks clocks) {
    this.birthday = birthday;
    this.standing = standing;
    this.notes = notes;
    this.clocks = clocks;
  }

  @Override
  public Map<String, ?> open(Step step) {
    return Map.of("birthday", birthday.inWords(step.caseReference()));
  }

  @Override
  public void submit(Form form, Step step) {
    ChildVoice.require("childVoice", form.childVoice());
    if (form.result() == AdultSupportOutcome.NOT_YET) {
      step.set(
          AdulthoodDates.HANDOVER, clocks.onTask(clocks.dueOn("adultHandover", clocks.today())));
    } else {
      settle(form, step);
    }
    notes.keep(step, form, "Record handover to adults", sentence(form.result()));
    step.set(AdultSupportOutcome.VARIABLE, form.result());
  }

  private void settle(Form form, Step step) {
    var reference = step.caseReference();
    Days.refuseTheFuture("settledOn", form.settledOn(), clocks.today());
    standing.state(reference, Fact.TRANSITION, form.result(), step.user());
    standing.withdraw(reference, Fact.TURNS_18_ON, step.user());
    if (standing
        .now(reference, Fact.SAFETY_PLAN)
        .filter(Fact.SAFETY_PLAN_IN_FORCE::contains)
        .isEmpty()) {
      return;
    }
    if (form.result() == AdultSupportOutcome.HANDED_OVER) {
      standing.state(reference, Fact.SAFETY_PLAN, "HANDED_OVER", step.user());
      standing.state(reference, Fact.PLAN_HOLDER, form.toWhom(), step.user());
    } else {
      standing.state(reference, Fact.SAFETY_PLAN, "ENDED", step.user());
    }
  }

  private static String sentence(AdultSupportOutcome result) {
    return switch (result) {
      case HANDED_OVER -> "At eighteen adult services have taken over.";
      case REFUSED -> "At eighteen the young person, knowing what it means, wants no more support.";
      case NOT_YET ->
          "The young person is eighteen; neither a handover nor an informed refusal is there yet, and the safety plan stays in force.";
    };
  }
}
