package org.hsbpathway.oversight;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.hsbpathway.casefile.CaseFiles;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.casefile.Workers;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.deadline.LastSeen;
import org.hsbpathway.workflow.LateSteps;
import org.hsbpathway.workflow.LateSteps.Late;
import org.springframework.stereotype.Component;

/**
 * Who may be away without anybody having said so: a step of theirs is late, and they have finished
 * none for days. Whoever is reported as away, or was found at work in these days, is not looked
 * for.
 */
@Component
class QuietWorkers {

  /**
   * One of them in one case.
   *
   * @param seen what is known of when, beginning with a comma
   */
  record Quiet(String worker, String seen, List<Late> late) {}

  private final LateSteps steps;
  private final LastSeen lastSeen;
  private final Workers workers;
  private final Absences absences;
  private final CaseFiles files;
  private final Standing standing;
  private final Clocks clocks;

  QuietWorkers(
      LateSteps steps,
      LastSeen lastSeen,
      Workers workers,
      Absences absences,
      CaseFiles files,
      Standing standing,
      Clocks clocks) {
    this.steps = steps;
    this.lastSeen = lastSeen;
    this.workers = workers;
    this.absences = absences;
    this.files = files;
    this.standing = standing;
    this.clocks = clocks;
  }

  /** The running cases in which somebody has been quiet. */
  List<CaseReference> cases() {
    // Whoever has many steps is looked for once.
    var people = new HashMap<String, String>();
    UnaryOperator<String> seen = person -> people.computeIfAbsent(person, lastSeen::inWords);
    return steps.all().stream().collect(groupingBy(Late::caseReference)).entrySet().stream()
        .filter(late -> !quiet(late.getKey(), late.getValue(), seen).isEmpty())
        .map(Map.Entry::getKey)
        .toList();
  }

  List<Quiet> in(CaseReference reference) {
    return quiet(reference, steps.of(reference), lastSeen::inWords);
  }

  private List<Quiet> quiet(CaseReference reference, List<Late> late, UnaryOperator<String> seen) {
    var theirs = new LinkedHashMap<String, List<Late>>();
    for (var step : late) {
      step.people().stream()
          .filter(person -> !seen.apply(person).isEmpty())
          .filter(person -> isTheirs(step, person))
          .forEach(person -> theirs.computeIfAbsent(person, first -> new ArrayList<>()).add(step));
    }
    return theirs.entrySet().stream()
        .filter(each -> isLookedFor(each.getKey(), reference))
        .map(each -> new Quiet(each.getKey(), seen.apply(each.getKey()), each.getValue()))
        .toList();
  }

  /** A step that nobody has taken is not everybody's: it is theirs who work on the case. */
  private boolean isTheirs(Late step, String person) {
    return step.isTaken() || workers.of(step.caseReference()).containsValue(person);
  }

  private boolean isLookedFor(String worker, CaseReference reference) {
    return files.find(reference).filter(file -> !file.status().isOver()).isPresent()
        && !absences.keeps(worker, reference, clocks.today())
        && standing.history(reference, Fact.FOUND_AT_WORK).stream()
            .filter(found -> found.value().equals(worker))
            .allMatch(found -> lastSeen.isDaysAgo(found.at()));
  }
}
