package org.hsbpathway.strategy;

import static java.util.stream.Collectors.joining;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.strategy.Undertaking.About;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.OwnedStep;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/** Asks those outside what became of the actions they undertook, one after the other. */
@Component
class AskAfterActions implements FormStep<AskAfterActions.Form>, OwnedStep {

  record Form(
      @NotBlank String action,
      @NotNull ActionResult result,
      LocalDate doneOn,
      LocalDate askNextOn,
      @NotBlank @Size(max = 1000) String note) {}

  private final Undertakings undertakings;
  private final HarmedChildInWords harmedChild;
  private final Clocks clocks;

  AskAfterActions(Undertakings undertakings, HarmedChildInWords harmedChild, Clocks clocks) {
    this.undertakings = undertakings;
    this.harmedChild = harmedChild;
    this.clocks = clocks;
  }

  /**
   * About a child who was harmed, no social worker asks: one of them works with the other child.
   */
  @Override
  public Optional<Owner> owner(Step step) {
    return undertakings.owedOutside(step.run()).stream()
        .findFirst()
        .filter(next -> next.about() == About.HARMED_CHILD)
        .map(
            next ->
                new Owner(
                    ActionOwner.BUSINESS_SUPPORT.group().orElseThrow(),
                    null,
                    clocks.onTask(next.byWhen())));
  }

  @Override
  public Optional<String> head(Step step) {
    return undertakings.owedOutside(step.run()).stream().findFirst().flatMap(harmedChild::instead);
  }

  @Override
  public Map<String, ?> open(Step step) {
    var owed = undertakings.owedOutside(step.run());
    return Map.of(
        "owed",
        owed.stream()
            .map(one -> "* " + one.inWords() + ": " + one.resultInWords())
            .collect(joining("\n")),
        "actions",
        owed.stream()
            .map(one -> new Step.Option(String.valueOf(one.number()), one.plainly()))
            .toList(),
        "action",
        owed.stream().findFirst().map(one -> String.valueOf(one.number())).orElse(""));
  }

  @Override
  public void submit(Form form, Step step) {
    var asked =
        undertakings.owedOutside(step.run()).stream()
            .filter(one -> String.valueOf(one.number()).equals(form.action()))
            .findFirst()
            .orElseThrow(
                () -> new Refusal("action", "Which action: this one was answered already."));
    undertakings.save(
        form.result() == ActionResult.LATER
            ? asked.askAgainOn(form.askNextOn(), form.note(), step.user(), clocks.today())
            : asked.answer(form.result(), form.doneOn(), form.note(), step.user(), clocks.today()));
  }
}
