package org.hsbpathway.engagement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.hsbpathway.casefile.CaseStatus;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.NamedCase;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/** Somebody who knows the child thinks that the behaviour was not harmful, and says why. */
@Component
class BehaviourReassessed implements FormStep<BehaviourReassessed.Form> {

  static final String TITLE = "Perhaps not harmful sexual behaviour";

  /** Where what was learnt comes from. */
  enum Source {
    CHILD,
    FAMILY,
    SCHOOL,
    HEALTH,
    ASSESSMENT,
    POLICE,
    OTHER
  }

  record Form(
      @NotBlank String caseReference,
      @NotNull LocalDate learntOn,
      @NotEmpty List<Source> sources,
      @NotBlank String whatWasLearnt) {}

  private final NamedCase namedCase;
  private final FollowedUp followedUp;
  private final Clocks clocks;

  BehaviourReassessed(NamedCase namedCase, FollowedUp followedUp, Clocks clocks) {
    this.namedCase = namedCase;
    this.followedUp = followedUp;
    this.clocks = clocks;
  }

  @Override
  public void submit(Form form, Step step) {
    if (namedCase.begin(form.caseReference(), step).status() != CaseStatus.OPEN) {
      throw new Refusal(
          "caseReference",
          "This case is not open. A concern that is not decided yet is signposted by the manager.");
    }
    if (form.learntOn().isAfter(clocks.today())) {
      throw new Refusal("learntOn", "You cannot have learnt it in the future.");
    }
    followedUp.note(step, "behaviourReassessed", TITLE, form);
  }
}
