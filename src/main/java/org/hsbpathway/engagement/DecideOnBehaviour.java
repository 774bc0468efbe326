package org.hsbpathway.engagement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.hsbpathway.casefile.CaseEvent;
import org.hsbpathway.casefile.CaseNote;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Markdown;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.casefile.YesNoNotKnown;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * A team manager who did not propose it decides whether the behaviour was harmful; where it was
 * not, the case stops carrying the label and keeps its history.
 */
@Component
class DecideOnBehaviour implements FormStep<DecideOnBehaviour.Form> {

  private static final String TITLE = "Decision whether the behaviour was harmful";

  record Form(
      @NotNull BehaviourOutcome decision,
      @NotNull YesNoNotKnown otherChildHeard,
      @NotBlank @Size(min = 100) String reasons) {}

  private final FollowedUp followedUp;
  private final Standing standing;
  private final ApplicationEventPublisher events;

  DecideOnBehaviour(FollowedUp followedUp, Standing standing, ApplicationEventPublisher events) {
    this.followedUp = followedUp;
    this.standing = standing;
    this.events = events;
  }

  @Override
  public Map<String, ?> open(Step step) {
    var proposed = proposed(step.caseReference());
    return Map.of(
        "proposed",
        Markdown.plain(proposed.author())
            + " writes: "
            + Markdown.plain(String.valueOf(proposed.answers().get("whatWasLearnt"))));
  }

  @Override
  public void submit(Form form, Step step) {
    var reference = step.caseReference();
    if (proposed(reference).author().equals(step.user())) {
      throw new Refusal("decision", "You proposed it yourself: another manager decides.");
    }
    if (form.decision() == BehaviourOutcome.NOT_HARMFUL) {
      refuseTooEarly(form, reference);
      standing.state(reference, Fact.BEHAVIOUR, "NOT_HARMFUL", step.user());
    }
    followedUp.note(step, "decideOnBehaviour", TITLE, form);
    events.publishEvent(new Decided(reference, form.decision()));
    step.set(BehaviourOutcome.VARIABLE, form.decision());
  }

  private void refuseTooEarly(Form form, CaseReference reference) {
    if (standing.is(reference, Fact.SECTION_47, "OPEN")) {
      throw new Refusal("decision", "A section 47 enquiry is open: conclude it first.");
    }
    if (form.otherChildHeard() == YesNoNotKnown.NO) {
      throw new Refusal(
          "otherChildHeard",
          "Hear first, through their own worker, how it is for the child who was said to be harmed.");
    }
  }

  private CaseNote proposed(CaseReference reference) {
    return followedUp.last(reference, "behaviourReassessed").orElseThrow();
  }

  record Decided(CaseReference caseReference, BehaviourOutcome outcome) implements CaseEvent {
    @Override
    public String summary() {
      return outcome == BehaviourOutcome.NOT_HARMFUL
          ? "A team manager found that the behaviour was not harmful sexual behaviour; the record is kept."
          : "A team manager looked at it again: the concern about the behaviour stands.";
    }

    @Override
    public boolean significant() {
      return true;
    }
  }
}
