package org.hsbpathway.circumstances;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.hsbpathway.casefile.Child;
import org.hsbpathway.casefile.Children;
import org.hsbpathway.casefile.Days;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.HouseholdChild;
import org.hsbpathway.casefile.LegalStatus;
import org.hsbpathway.casefile.Reasons;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.casefile.YesNoNotKnown;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.deadline.Deadlines;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.hsbpathway.workflow.StepNotes;
import org.springframework.stereotype.Component;

/** The child lives in another home of the area: who lives there belongs to the child's record. */
@Component
class ChildMoved implements FormStep<ChildMoved.Form> {

  record Form(
      @NotBlank String caseReference,
      @NotNull LocalDate movedOn,
      @NotBlank String newAddress,
      @NotBlank String livesWith,
      @NotNull YesNoNotKnown otherChildrenAtHome,
      List<HouseholdChild> otherChildren,
      @NotNull YesNoNotKnown schoolChanges,
      String newSchool) {

    Form {
      otherChildren = otherChildren == null ? List.of() : otherChildren;
    }

    Child about(Child child) {
      if (otherChildrenAtHome == YesNoNotKnown.YES && otherChildren.isEmpty()) {
        throw new Refusal("otherChildren", "Children who live there: please list them.");
      }
      child.moveTo(newAddress);
      if (otherChildrenAtHome != YesNoNotKnown.NOT_KNOWN) {
        child.liveWith(otherChildren);
      }
      return newSchool == null ? child : child.attend(newSchool);
    }
  }

  private final RunningCase cases;
  private final Children children;
  private final StepNotes notes;
  private final Reasons reasons;
  private final Deadlines deadlines;
  private final Clocks clocks;

  ChildMoved(
      RunningCase cases,
      Children children,
      StepNotes notes,
      Reasons reasons,
      Deadlines deadlines,
      Clocks clocks) {
    this.cases = cases;
    this.children = children;
    this.notes = notes;
    this.reasons = reasons;
    this.deadlines = deadlines;
    this.clocks = clocks;
  }

  @Override
  public void submit(Form form, Step step) {
    var child = RunningCase.childOf(cases.begin(form.caseReference(), step));
    if (child.legalStatus().filter(LegalStatus::awayFromHome).isPresent()) {
      throw new Refusal(
          "caseReference",
          "This child is looked after or detained: report the move as a change of placement, so that the carers and the match come first.");
    }
    Days.refuseTheFuture("movedOn", form.movedOn(), clocks.today());
    children.save(form.about(child));
    var moved = "The child moved within the area on " + Days.inWords(form.movedOn()) + ".";
    notes.keep(step, form, "Child moved", moved);
    reasons.give(step.caseReference(), Fact.PLAN_MUST_CHANGE, moved, step.user());
    deadlines.start(step.caseReference(), "householdMove", form.movedOn(), step.user());
  }
}
