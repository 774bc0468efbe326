package org.hsbpathway.oversight;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.hsbpathway.casefile.CaseFiles;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.casefile.Workers;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.deadline.LastSeen;
import org.hsbpathway.deadline.LastSeen.Seen;
import org.hsbpathway.workflow.LateSteps;
import org.hsbpathway.workflow.LateSteps.Late;
import org.springframework.stereotype.Component;

/**
 * Who may be away without anybody having said so: a step of theirs is late, and they have finished
 * none for days; somebody who never finished one, none since it came to them. Whoever is reported
 * as away, or was found at work in these days, is not looked for.
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
    var people = new HashMap<String, Seen>();
    Function<String, Seen> seen = person -> people.computeIfAbsent(person, lastSeen::of);
    return steps.all().stream().collect(groupingBy(Late::caseReference)).entrySet().stream()
        .filter(late -> !quiet(late.getKey(), late.getValue(), seen).isEmpty())
        .map(Map.Entry::getKey)
        .toList();
  }

  List<Quiet> in(CaseReference reference) {
    return quiet(reference, steps.of(reference), lastSeen::of);
  }

  private List<Quiet> quiet(CaseReference reference, List<Late> late, Function<String, Seen> seen) {
    var theirs = new LinkedHashMap<String, List<Late>>();
    var since = new HashMap<String, Instant>();
    for (var step : late) {
      for (var person : step.people()) {
        if (!lastSeen.isAtWork(seen.apply(person))) {
          cameOn(step, person)
              .ifPresent(
                  then -> {
                    theirs.computeIfAbsent(person, first -> new ArrayList<>()).add(step);
                    since.merge(person, then, (one, other) -> one.isBefore(other) ? one : other);
                  });
        }
      }
    }
    return theirs.entrySet().stream()
        .map(
            each ->
                new Quiet(
                    each.getKey(),
                    lastSeen.inWords(seen.apply(each.getKey()), since.get(each.getKey())),
                    each.getValue()))
        .filter(each -> !each.seen().isEmpty() && isLookedFor(each.worker(), reference))
        .toList();
  }

  /**
   * A step that nobody has taken is not everybody's: it is theirs who work on the case, since they
   * do.
   */
  private Optional<Instant> cameOn(Late step, String person) {
    return step.isTaken()
        ? Optional.of(step.since())
        : Optional.ofNullable(workers.since(step.caseReference()).get(person))
            .map(named -> named.isAfter(step.since()) ? named : step.since());
  }

  private boolean isLookedFor(String worker, CaseReference reference) {
    return files.find(reference).filter(file -> !file.status().isOver()).isPresent()
        && !absences.keeps(worker, reference, clocks.today())
        && standing.history(reference, Fact.FOUND_AT_WORK).stream()
            .filter(found -> found.value().equals(worker))
            .allMatch(found -> lastSeen.isDaysAgo(found.at()));
  }
}
