package org.hsbpathway.moveon;

import static java.util.stream.Collectors.joining;

import jakarta.validation.constraints.NotNull;
import java.util.Map;
import java.util.Optional;
import org.hsbpathway.casefile.CaseNotes;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.LinkedPeople;
import org.hsbpathway.casefile.LinkedPerson;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.casefile.YesNoNotKnown;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/** The worker of a child who was harmed says whether that child's plan depends on our case. */
@Component
class ConfirmOwnPlan implements FormStep<ConfirmOwnPlan.Form> {

  record Form(@NotNull YesNoNotKnown standsByItself, String settleFirst) {}

  private final LinkedPeople linkedPeople;
  private final Standing standing;
  private final CaseNotes notes;

  ConfirmOwnPlan(LinkedPeople linkedPeople, Standing standing, CaseNotes notes) {
    this.linkedPeople = linkedPeople;
    this.standing = standing;
    this.notes = notes;
  }

  @Override
  public Optional<String> head(Step step) {
    return Optional.of(
        "**The case in which %s is named as a child who was harmed plans to close.** You are told the fact and nothing else of that case."
            .formatted(pseudonyms(step.caseReference())));
  }

  @Override
  public void submit(Form form, Step step) {
    var stands = form.standsByItself() == YesNoNotKnown.YES;
    standing.state(step.caseReference(), Fact.LINKED_WORKER_NOTIFIED, stands, step.user());
    notes.write(
        step.caseReference(),
        "confirmOwnPlan",
        "The plan of the child who was harmed",
        stands ? Map.of() : Map.of("What has to be settled first", form.settleFirst()),
        step.user(),
        stands
            ? "The worker of the child who was harmed heard that we plan to close; that child's plan stands by itself."
            : "The worker of the child who was harmed heard that we plan to close; something has to be settled first.");
  }

  private String pseudonyms(CaseReference reference) {
    return linkedPeople.harmedIn(reference).stream()
        .map(LinkedPerson::pseudonym)
        .collect(joining(" or "));
  }
}
