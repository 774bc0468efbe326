package org.hsbpathway.familysupport;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.casefile.YesNoNotKnown;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/** The first contact with the parents or carers: listen, then say what help there is. */
@Component
class MakeFirstContact implements FormStep<MakeFirstContact.Form> {

  record Form(
      @NotNull LocalDate contactedOn,
      @NotNull ContactHow how,
      @NotBlank String spokenWith,
      @NotBlank String howTheyAre,
      ParentBelief parentBelief,
      CapacityToSupervise parentCapacityToSupervise,
      @NotNull ReunificationStage reunificationStage,
      @NotNull YesNoNotKnown sameParents,
      boolean otherWorkerNamed,
      String otherWorker,
      @NotEmpty List<Support> supportOffered,
      @NotNull Accepted accepted,
      String familyGoals,
      @NotNull FamilySupportOutcome outcome,
      String endedBecause,
      LocalDate nextContactOn,
      String laterBecause) {

    FamilyContact contact(String by) {
      return new FamilyContact(
          contactedOn,
          how,
          spokenWith,
          howTheyAre,
          parentBelief,
          parentCapacityToSupervise,
          reunificationStage,
          sameParents,
          otherWorkerNamed,
          otherWorker,
          supportOffered,
          accepted,
          familyGoals,
          outcome,
          endedBecause,
          nextContactOn,
          laterBecause,
          by);
    }
  }

  static final String[] WORKERS = {
    "hsb-family-support", "hsb-linked-child-worker", "hsb-social-worker"
  };

  private final FamilySupports supports;
  private final Siblings siblings;
  private final ContactDates dates;
  private final Standing standing;
  private final Clocks clocks;

  MakeFirstContact(
      FamilySupports supports,
      Siblings siblings,
      ContactDates dates,
      Standing standing,
      Clocks clocks) {
    this.supports = supports;
    this.siblings = siblings;
    this.dates = dates;
    this.standing = standing;
    this.clocks = clocks;
  }

  @Override
  public Map<String, ?> open(Step step) {
    var reference = step.caseReference();
    var shown = new HashMap<String, Object>();
    shown.put("contactedOn", clocks.today());
    shown.put("workers", step.usersIn(WORKERS));
    shown.put("nextContactOn", dates.next(reference));
    shown.put("contactWhy", dates.why(reference));
    if (siblings.isKnown(reference)) {
      shown.put("reunificationStage", siblings.stage(reference));
    }
    return shown;
  }

  @Override
  public void submit(Form form, Step step) {
    var reference = step.caseReference();
    if (siblings.isKnown(reference) && siblings.stage(reference) != form.reunificationStage()) {
      throw new Refusal(
          "reunificationStage",
          "Where the children are with each other changes only through \"Brothers and sisters: apart, or a step closer\"; report it there.");
    }
    siblings.are(reference, form.reunificationStage(), step.user());
    var support = supports.openOrBegin(reference, clocks.today());
    supports.save(
        support.firstContact(form.contact(step.user()), dates.next(reference), clocks.today()));
    standing.state(reference, Fact.FAMILY_WORKER, step.user(), step.user());
    standing.state(reference, Fact.FAMILY_SUPPORT, form.outcome(), step.user());
    if (support.goesOn()) {
      dates.contactIsDue(step, support);
    }
    step.set(FamilySupportOutcome.VARIABLE, form.outcome());
  }
}
