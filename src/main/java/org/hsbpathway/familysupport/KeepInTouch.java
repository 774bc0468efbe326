package org.hsbpathway.familysupport;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.casefile.YesNoNotKnown;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/** Every later contact with the family, until it says that support is done or no longer wanted. */
@Component
class KeepInTouch implements FormStep<KeepInTouch.Form> {

  record Form(
      @NotNull LocalDate contactedOn,
      @NotNull ContactHow how,
      @NotBlank String spokenWith,
      @NotBlank String howTheyAre,
      ParentBelief parentBelief,
      CapacityToSupervise parentCapacityToSupervise,
      @NotNull YesNoNotKnown sameParents,
      boolean otherWorkerNamed,
      String otherWorker,
      List<Support> supportGiven,
      String familyGoals,
      @NotNull FamilySupportOutcome outcome,
      String endedBecause,
      LocalDate nextContactOn,
      String laterBecause) {

    FamilyContact contact(ReunificationStage stage, String by) {
      return new FamilyContact(
          contactedOn,
          how,
          spokenWith,
          howTheyAre,
          parentBelief,
          parentCapacityToSupervise,
          stage,
          sameParents,
          otherWorkerNamed,
          otherWorker,
          supportGiven,
          null,
          familyGoals,
          outcome,
          endedBecause,
          nextContactOn,
          laterBecause,
          by);
    }
  }

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);

  private final FamilySupports supports;
  private final Siblings siblings;
  private final ContactDates dates;
  private final Standing standing;
  private final Clocks clocks;

  KeepInTouch(
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
    var support = supports.openOrBegin(reference, clocks.today());
    var answers = new HashMap<String, Object>();
    support.lastContact().ifPresent(last -> answers.putAll(before(last)));
    answers.values().removeIf(Objects::isNull);
    answers.put("situation", situation(support, siblings.stage(reference)));
    answers.put("contactedOn", clocks.today());
    answers.put("workers", step.usersIn(MakeFirstContact.WORKERS));
    answers.put("nextContactOn", dates.next(reference));
    answers.put("contactWhy", dates.why(reference));
    return answers;
  }

  private static Map<String, Object> before(FamilyContact last) {
    var known = new HashMap<String, Object>();
    known.put("parentBelief", last.parentBelief());
    known.put("parentCapacityToSupervise", last.parentCapacityToSupervise());
    known.put("sameParents", last.sameParents());
    known.put("otherWorkerNamed", last.otherWorkerNamed());
    known.put("otherWorker", last.otherWorker());
    known.put("familyGoals", last.familyGoals());
    return known;
  }

  private static String situation(FamilySupport support, ReunificationStage stage) {
    var last =
        support
            .lastContact()
            .map(contact -> "Last contact " + DAY.format(contact.contactedOn()) + ".")
            .orElse("");
    return last
        + " The children now: "
        + stage.label()
        + "."
        + support
            .caseClosedOn()
            .map(
                closed ->
                    " The case closed on "
                        + DAY.format(closed)
                        + "; support goes on until the family says it is done.")
            .orElse("");
  }

  @Override
  public void submit(Form form, Step step) {
    var reference = step.caseReference();
    var support = supports.openOrBegin(reference, clocks.today());
    supports.save(
        support.contact(
            form.contact(siblings.stage(reference), step.user()),
            dates.next(reference),
            clocks.today()));
    standing.state(reference, Fact.FAMILY_WORKER, step.user(), step.user());
    standing.state(reference, Fact.FAMILY_SUPPORT, form.outcome(), step.user());
    if (support.goesOn()) {
      dates.contactIsDue(step, support);
    }
    step.set(FamilySupportOutcome.VARIABLE, form.outcome());
  }
}
