package org.hsbpathway.oversight;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hsbpathway.casefile.CaseFiles;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.casefile.Workers;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.clock.WorkingDays;
import org.hsbpathway.deadline.LastSeen;
import org.hsbpathway.deadline.LastSeen.Seen;
import org.hsbpathway.workflow.LateSteps;
import org.hsbpathway.workflow.LateSteps.Late;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may be away without anybody having said so: a step of theirs is late, and they have neither
 * signed in nor finished one for days; of whom neither is known, since it came to them. Whoever is
 * reported as away, or was found at work in these days, is not looked for.
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

  /**
   * The running cases in which somebody has been quiet. Only read, so that the thousands that are
   * read are not looked through for changes before each further question.
   */
  @Transactional(propagation = Propagation.REQUIRES_NEW, readOnly = true)
  List<CaseReference> cases() {
    var people = new People();
    return steps.all().stream().collect(groupingBy(Late::caseReference)).entrySet().stream()
        .filter(late -> !quiet(late.getKey(), late.getValue(), people).isEmpty())
        .map(Map.Entry::getKey)
        .toList();
  }

  List<Quiet> in(CaseReference reference) {
    return quiet(reference, steps.of(reference), new People());
  }

  private List<Quiet> quiet(CaseReference reference, List<Late> late, People people) {
    var theirs = new LinkedHashMap<String, List<Late>>();
    var since = new HashMap<String, Instant>();
    var named = new HashMap<String, Instant>();
    for (var step : late) {
      for (var person : step.people()) {
        if (!lastSeen.isAtWork(people.seen(person))
            && (step.isTaken() || people.workOn(person, reference))) {
          theirs.computeIfAbsent(person, first -> new ArrayList<>()).add(step);
          if (people.seen(person).atWorkOn().isEmpty()) {
            if (named.isEmpty() && !step.isTaken()) {
              named.putAll(workers.since(reference));
            }
            since.merge(
                person,
                cameOn(step, named.get(person)),
                (one, other) -> one.isBefore(other) ? one : other);
          }
        }
      }
    }
    return theirs.entrySet().stream()
        .map(
            each ->
                new Quiet(
                    each.getKey(),
                    lastSeen.inWords(people.seen(each.getKey()), since.get(each.getKey())),
                    each.getValue()))
        .filter(each -> !each.seen().isEmpty() && isLookedFor(each.worker(), reference))
        .toList();
  }

  /** What nobody has taken is theirs who work on the case, since they do. */
  private static Instant cameOn(Late step, Instant named) {
    var came = step.since().get();
    return step.isTaken() || came.isAfter(named) ? came : named;
  }

  private boolean isLookedFor(String worker, CaseReference reference) {
    return files.find(reference).filter(file -> !file.status().isOver()).isPresent()
        && !absences.keeps(worker, reference, clocks.today())
        && standing.history(reference, Fact.FOUND_AT_WORK).stream()
            .filter(found -> found.value().equals(worker))
            .allMatch(found -> lastSeen.isDaysAgo(WorkingDays.dateOf(found.at())));
  }

  /** Whoever has many steps is looked for once. */
  private final class People {

    private final Map<String, Seen> seen = new HashMap<>();
    private final Map<String, Set<CaseReference>> cases = new HashMap<>();

    Seen seen(String person) {
      return seen.computeIfAbsent(person, lastSeen::of);
    }

    boolean workOn(String person, CaseReference reference) {
      return cases
          .computeIfAbsent(person, somebody -> Set.copyOf(workers.casesOf(somebody)))
          .contains(reference);
    }
  }
}
