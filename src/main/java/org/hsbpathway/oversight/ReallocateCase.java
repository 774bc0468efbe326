package org.hsbpathway.oversight;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.joining;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Workers;
import org.hsbpathway.casefile.YesNoNotKnown;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/** A manager names who takes over the work of somebody who is away, and who tells the family. */
@Component
class ReallocateCase implements FormStep<ReallocateCase.Form> {

  private static final Set<Fact> ASSESSORS = EnumSet.of(Fact.LEAD_ASSESSOR, Fact.SECOND_ASSESSOR);

  record Form(
      String socialWorker,
      String linkedChildWorker,
      String leadAssessor,
      String secondAssessor,
      String practitioner,
      String familyWorker,
      String teamManager,
      String otherAuthority,
      @NotBlank String handover,
      @NotBlank String familyToldBy,
      @NotNull LocalDate familyToldOn) {

    Map<Fact, String> takers() {
      var takers = new EnumMap<Fact, String>(Fact.class);
      takers.put(Fact.SOCIAL_WORKER, socialWorker);
      takers.put(Fact.LINKED_CHILD_WORKER, linkedChildWorker);
      takers.put(Fact.LEAD_ASSESSOR, leadAssessor);
      takers.put(Fact.SECOND_ASSESSOR, secondAssessor);
      takers.put(Fact.PRACTITIONER, practitioner);
      takers.put(Fact.FAMILY_WORKER, familyWorker);
      takers.put(Fact.TEAM_MANAGER, teamManager);
      takers.values().removeIf(java.util.Objects::isNull);
      return takers;
    }
  }

  /** Where the form finds whom to choose from. */
  private static final Map<Fact, String> OFFERED =
      Map.of(
          Fact.SOCIAL_WORKER, "socialWorkers",
          Fact.LINKED_CHILD_WORKER, "linkedChildWorkers",
          Fact.LEAD_ASSESSOR, "assessors",
          Fact.SECOND_ASSESSOR, "seconds",
          Fact.PRACTITIONER, "practitioners",
          Fact.FAMILY_WORKER, "familyWorkers",
          Fact.TEAM_MANAGER, "managers");

  private static final Map<Fact, String> FIELDS =
      Map.of(
          Fact.SOCIAL_WORKER, "socialWorker",
          Fact.LINKED_CHILD_WORKER, "linkedChildWorker",
          Fact.LEAD_ASSESSOR, "leadAssessor",
          Fact.SECOND_ASSESSOR, "secondAssessor",
          Fact.PRACTITIONER, "practitioner",
          Fact.FAMILY_WORKER, "familyWorker",
          Fact.TEAM_MANAGER, "teamManager");

  private final Workers workers;
  private final Absences absences;
  private final OversightNotes notes;
  private final Clocks clocks;

  ReallocateCase(Workers workers, Absences absences, OversightNotes notes, Clocks clocks) {
    this.workers = workers;
    this.absences = absences;
    this.notes = notes;
    this.clocks = clocks;
  }

  @Override
  public Map<String, ?> open(Step step) {
    var left = left(step.caseReference());
    var values = new HashMap<String, Object>();
    values.put("asksSocialWorker", asks(left, Fact.SOCIAL_WORKER));
    values.put("asksLinkedChildWorker", asks(left, Fact.LINKED_CHILD_WORKER));
    values.put("asksAssessors", asks(left, Fact.LEAD_ASSESSOR, Fact.SECOND_ASSESSOR));
    values.put("asksPractitioner", asks(left, Fact.PRACTITIONER));
    values.put("asksFamilyWorker", asks(left, Fact.FAMILY_WORKER));
    values.put("asksTeamManager", asks(left, Fact.TEAM_MANAGER));
    values.put("socialWorkers", there(step, "hsb-social-worker"));
    values.put("linkedChildWorkers", there(step, "hsb-linked-child-worker"));
    values.put("assessors", there(step, "hsb-assessor"));
    values.put("seconds", there(step, "hsb-assessor", "hsb-yjs", "hsb-social-worker"));
    values.put("practitioners", there(step, "hsb-practitioner"));
    values.put("familyWorkers", there(step, "hsb-family-support"));
    values.put("managers", there(step, "hsb-team-manager"));
    values.put("away", inWords(left) + withoutTaker(left, values));
    values.put("familyToldOn", clocks.today());
    workers.of(step.caseReference()).entrySet().stream()
        .filter(now -> ASSESSORS.contains(now.getKey()) && !left.containsKey(now.getKey()))
        .forEach(now -> values.put(FIELDS.get(now.getKey()), now.getValue()));
    return values;
  }

  /** Whom a manager can name: whoever is away or may not work on the case is not offered. */
  private List<Step.Option> there(Step step, String... groups) {
    return step.usersIn(groups).stream()
        .filter(option -> !absences.keeps(option.value(), step.caseReference(), clocks.today()))
        .toList();
  }

  /** The work that nobody who is there does: who did it, by what they did. */
  private Map<Fact, String> left(CaseReference reference) {
    var left = new EnumMap<Fact, String>(workers.of(reference));
    left.values().removeIf(worker -> !absences.keeps(worker, reference, clocks.today()));
    return left;
  }

  private static String inWords(Map<Fact, String> left) {
    return left.isEmpty()
        ? "Everybody who works on this case is there again; nothing has to be reallocated."
        : left.entrySet().stream()
            .map(each -> "* " + Workers.inWords(each.getKey()) + ": " + each.getValue())
            .collect(joining("\n", "Nobody does this work now:\n", ""));
  }

  /** An empty list explains nothing: it says who can help. */
  private static String withoutTaker(Map<Fact, String> left, Map<String, Object> offered) {
    return left.keySet().stream()
        .filter(work -> List.of().equals(offered.get(OFFERED.get(work))))
        .map(Workers::inWords)
        .collect(
            collectingAndThen(
                joining(", "),
                work ->
                    work.isEmpty()
                        ? ""
                        : "\n\nNobody is there who could take over as "
                            + work
                            + ". Ask the administrator to add somebody to the group; this task waits."));
  }

  private static YesNoNotKnown asks(Map<Fact, String> left, Fact... facts) {
    return YesNoNotKnown.of(List.of(facts).stream().anyMatch(left::containsKey));
  }

  @Override
  public void submit(Form form, Step step) {
    var reference = step.caseReference();
    var takers = form.takers();
    if (!takers.isEmpty()) {
      workers.takeOver(reference, takers, step.user());
    }
    notes.keep(
        step,
        form,
        "Reallocate case",
        takers.isEmpty()
            ? "Everybody who works on the case is there again."
            : "It was settled who tells the child and the family that somebody else comes.");
  }
}
