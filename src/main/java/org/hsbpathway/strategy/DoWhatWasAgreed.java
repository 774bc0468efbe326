package org.hsbpathway.strategy;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.hsbpathway.casefile.Days;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.OwnedStep;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/** Records what came of one action that a strategy discussion agreed and one of us has to do. */
@Component
class DoWhatWasAgreed implements FormStep<DoWhatWasAgreed.Form>, OwnedStep {

  record Form(
      @NotNull ActionResult result, LocalDate doneOn, @NotBlank @Size(max = 1000) String note) {}

  private final Undertakings undertakings;
  private final HarmedChildInWords harmedChild;
  private final Clocks clocks;

  DoWhatWasAgreed(Undertakings undertakings, HarmedChildInWords harmedChild, Clocks clocks) {
    this.undertakings = undertakings;
    this.harmedChild = harmedChild;
    this.clocks = clocks;
  }

  /**
   * Whoever was named when it was agreed, by the day that was agreed; of what a harmed child's own
   * worker has, whoever that is now.
   */
  @Override
  public Optional<Owner> owner(Step step) {
    var undertaking = undertakings.of(step);
    return Optional.of(
        new Owner(
            undertaking.owner().group().orElseThrow(),
            harmedChild.workerNow(undertaking).or(undertaking::person).orElse(null),
            clocks.onTask(undertaking.byWhen())));
  }

  @Override
  public Optional<String> head(Step step) {
    return harmedChild.instead(undertakings.of(step));
  }

  @Override
  public Map<String, ?> open(Step step) {
    var undertaking = undertakings.of(step);
    return Map.of(
        "agreed",
        "**Agreed at "
            + undertaking.discussionInWords()
            + " on "
            + Days.inWords(undertaking.agreedOn())
            + "**  \n"
            + undertaking.inWords()
            + ".");
  }

  @Override
  public void submit(Form form, Step step) {
    undertakings.save(
        undertakings
            .of(step)
            .answer(form.result(), form.doneOn(), form.note(), step.user(), clocks.today()));
  }
}
