package org.hsbpathway.oversight;

import static java.util.stream.Collectors.joining;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.hsbpathway.casefile.CaseFiles;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.HouseholdChild;
import org.hsbpathway.casefile.LinkedPeople;
import org.hsbpathway.casefile.Markdown;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.casefile.YesNoNotKnown;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/** Keeps that the plans of the other children were looked at; what is in them stays with them. */
@Component
class RecheckOtherPlans implements FormStep<RecheckOtherPlans.Form> {

  enum Result {
    STANDS,
    CHANGED,
    CHANGES,
    NONE_NEEDED
  }

  record Plan(
      @NotBlank String who,
      @NotBlank String worker,
      @NotNull Result result,
      String ownCase,
      @NotBlank String toldBy) {}

  record Form(@NotNull YesNoNotKnown otherChildren, List<Plan> plans, String note) {

    Form {
      plans = plans == null ? List.of() : List.copyOf(plans);
    }
  }

  private final OversightNotes notes;
  private final CaseFiles files;
  private final LinkedPeople linked;
  private final OtherPlans otherPlans;

  RecheckOtherPlans(
      OversightNotes notes, CaseFiles files, LinkedPeople linked, OtherPlans otherPlans) {
    this.otherPlans = otherPlans;
    this.notes = notes;
    this.files = files;
    this.linked = linked;
  }

  @Override
  public boolean addsToLockedRecord() {
    return true;
  }

  @Override
  public Map<String, ?> open(Step step) {
    var others = others(step.caseReference(), Markdown::plain);
    return others.isEmpty()
        ? Map.of("others", "This record names no other child.")
        : Map.of(
            "others",
            "Children this record knows of:\n"
                + others.stream().map(other -> "* " + other).collect(joining("\n")),
            "otherChildren",
            YesNoNotKnown.YES,
            "plans",
            others(step.caseReference(), UnaryOperator.identity()).stream()
                .map(other -> Map.of("who", other))
                .toList());
  }

  private List<String> others(CaseReference reference, UnaryOperator<String> names) {
    var harmed =
        linked.harmedIn(reference).stream()
            .map(person -> person.pseudonym() + " (" + person.relation().label() + ")");
    var home =
        files.of(reference).child().flatMap(child -> child.household()).orElse(List.of()).stream()
            .map(HouseholdChild::name)
            .map(name -> names.apply(name) + " (in the household)");
    return Stream.concat(harmed, home).toList();
  }

  @Override
  public void submit(Form form, Step step) {
    var others = others(step.caseReference(), UnaryOperator.identity()).size();
    if (form.otherChildren() != YesNoNotKnown.YES && others > 0) {
      throw new Refusal(
          "otherChildren", "This record knows other children: look at the plan of each.");
    }
    if (form.otherChildren() == YesNoNotKnown.YES && form.plans().size() < Math.max(1, others)) {
      throw new Refusal("plans", "Write one line for each child, also where no plan is needed.");
    }
    form.plans().stream()
        .filter(plan -> plan.result() == Result.CHANGES && plan.ownCase() != null)
        .forEach(plan -> otherPlans.mustChange(plan.ownCase(), step));
    notes.keep(
        step,
        form,
        "Re-check other plans",
        form.plans().isEmpty()
            ? "No other child's plan rests on this one."
            : "The plans of the other children were looked at again.");
  }
}
