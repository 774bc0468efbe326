package org.hsbpathway.circumstances;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import java.util.Map;
import org.hsbpathway.casefile.ChildVoice;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.hsbpathway.workflow.StepNotes;
import org.springframework.stereotype.Component;

/** Keeps the plan for the time from eighteen on, as the young person wants it. */
@Component
class WriteTransitionPlan implements FormStep<WriteTransitionPlan.Form> {

  /** Who can support an adult. */
  enum AdultSupport {
    ADULT_SOCIAL_CARE,
    ADULT_MENTAL_HEALTH,
    LEAVING_CARE,
    PROBATION,
    HOUSING,
    HEALTH,
    VOLUNTARY,
    NONE
  }

  record Form(
      @NotBlank String childVoice,
      @NotBlank String livesThen,
      @NotBlank String safetyThen,
      @NotEmpty List<AdultSupport> asked,
      String noneBecause,
      @NotBlank String supportThen) {}

  private final Birthday birthday;
  private final Standing standing;
  private final StepNotes notes;

  WriteTransitionPlan(Birthday birthday, Standing standing, StepNotes notes) {
    this.birthday = birthday;
    this.standing = standing;
    this.notes = notes;
  }

  @Override
  public Map<String, ?> open(Step step) {
    return Map.of("birthday", birthday.inWords(step.caseReference()));
  }

  @Override
  public void submit(Form form, Step step) {
    ChildVoice.require("childVoice", form.childVoice());
    if (form.asked().contains(AdultSupport.NONE)) {
      if (form.asked().size() > 1) {
        throw new Refusal("asked", "\"None\" excludes the other answers.");
      }
      if (form.noneBecause() == null) {
        throw new Refusal("noneBecause", "Say why no adult service was asked.");
      }
    }
    standing.childHeard(step.caseReference(), form.childVoice(), step.user());
    notes.keep(
        step,
        form,
        "Write transition plan",
        "A plan for the time from eighteen on was written with the young person.");
  }
}
