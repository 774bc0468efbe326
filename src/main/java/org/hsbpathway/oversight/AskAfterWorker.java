package org.hsbpathway.oversight;

import static java.util.stream.Collectors.joining;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Markdown;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.LateSteps.Late;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/**
 * A manager asks after somebody who has been quiet, and writes down what came of it. Whoever is
 * away is reported by the manager; until then the question comes again.
 */
@Component
class AskAfterWorker implements FormStep<AskAfterWorker.Form> {

  enum Found {
    AT_WORK,
    AWAY
  }

  record Form(@NotNull Found found, @NotBlank String what) {}

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.UK);

  private final QuietWorkers quiet;
  private final Standing standing;
  private final OversightNotes notes;

  AskAfterWorker(QuietWorkers quiet, Standing standing, OversightNotes notes) {
    this.quiet = quiet;
    this.standing = standing;
    this.notes = notes;
  }

  @Override
  public Map<String, ?> open(Step step) {
    var now = quiet.in(step.caseReference());
    return Map.of(
        "quiet",
        now.isEmpty()
            ? "Everybody whose step is late has finished one since, or is reported as away."
            : now.stream()
                .map(AskAfterWorker::line)
                .collect(
                    joining("\n", "**Who has been quiet, and what waits for them:**\n\n", "")));
  }

  private static String line(QuietWorkers.Quiet quiet) {
    return quiet.late().stream()
        .map(AskAfterWorker::late)
        .collect(joining("; ", "* " + Markdown.plain(quiet.worker() + quiet.seen()) + ": ", "."));
  }

  private static String late(Late step) {
    return Markdown.plain(step.name()) + " was due on " + DAY.format(step.due());
  }

  @Override
  public void submit(Form form, Step step) {
    if (form.found() == Found.AT_WORK) {
      quiet
          .in(step.caseReference())
          .forEach(
              each ->
                  standing.state(
                      step.caseReference(), Fact.FOUND_AT_WORK, each.worker(), step.user()));
    }
    notes.keep(
        step, form, "Ask after worker", "A manager asked after a worker who had been quiet.");
  }
}
