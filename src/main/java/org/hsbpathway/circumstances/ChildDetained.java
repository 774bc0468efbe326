package org.hsbpathway.circumstances;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.hsbpathway.casefile.Children;
import org.hsbpathway.casefile.Days;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Labelled;
import org.hsbpathway.casefile.LegalStatus;
import org.hsbpathway.casefile.Reasons;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.hsbpathway.workflow.StepNotes;
import org.springframework.stereotype.Component;

/** The child is held somewhere: from now on the establishment holds the safety plan. */
@Component
class ChildDetained implements FormStep<ChildDetained.Form> {

  /** Where a child is held. */
  enum Kind implements Labelled {
    REMAND("remanded to youth detention"),
    CUSTODY("in custody after a sentence"),
    SECURE_HOME("in a secure children's home"),
    SECURE_HOSPITAL("detained in a hospital");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    @Override
    public String label() {
      return label;
    }
  }

  record Form(
      @NotBlank String caseReference,
      @NotNull Kind kind,
      @NotNull LocalDate since,
      @NotBlank String establishment,
      @NotBlank String contact,
      @NotBlank String why) {}

  private final RunningCase cases;
  private final Children children;
  private final Standing standing;
  private final StepNotes notes;
  private final Reasons reasons;
  private final Clocks clocks;

  ChildDetained(
      RunningCase cases,
      Children children,
      Standing standing,
      StepNotes notes,
      Reasons reasons,
      Clocks clocks) {
    this.cases = cases;
    this.children = children;
    this.standing = standing;
    this.notes = notes;
    this.reasons = reasons;
    this.clocks = clocks;
  }

  @Override
  public void submit(Form form, Step step) {
    var child = RunningCase.childOf(cases.begin(form.caseReference(), step));
    Days.refuseTheFuture("since", form.since(), clocks.today());
    if (form.kind() == Kind.REMAND) {
      children.save(
          child.standUnder(LegalStatus.REMAND, child.responsibleAuthority().orElse(null)));
    }
    var reference = step.caseReference();
    if (form.kind() == Kind.REMAND) {
      standing.state(reference, Fact.LOOKED_AFTER_SINCE, form.since(), step.user());
    }
    step.set(
        DetentionOutcome.VARIABLE,
        form.kind() == Kind.REMAND ? DetentionOutcome.REMANDED : DetentionOutcome.HELD_OTHERWISE);
    standing.state(reference, Fact.LIVES_AT, form.establishment(), step.user());
    standing.state(reference, Fact.PLAN_HOLDER, form.establishment(), step.user());
    var held =
        "The child is "
            + form.kind().label()
            + " since "
            + Days.inWords(form.since())
            + "; the establishment holds the safety plan.";
    notes.keep(step, form, "Child detained", held);
    reasons.give(reference, Fact.PLAN_MUST_CHANGE, held, step.user());
  }
}
