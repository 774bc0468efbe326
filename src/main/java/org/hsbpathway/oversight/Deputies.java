package org.hsbpathway.oversight;

import java.util.List;
import java.util.Optional;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.TwoWorkers;
import org.hsbpathway.casefile.Workers;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.workflow.StandIns;
import org.springframework.stereotype.Component;

/** Who stands in for whoever is away, and on which cases they may. */
@Component
class Deputies implements StandIns {

  private final Absences absences;
  private final Workers workers;
  private final TwoWorkers twoWorkers;
  private final Clocks clocks;

  Deputies(Absences absences, Workers workers, TwoWorkers twoWorkers, Clocks clocks) {
    this.absences = absences;
    this.workers = workers;
    this.twoWorkers = twoWorkers;
    this.clocks = clocks;
  }

  @Override
  public Optional<String> of(String worker, CaseReference reference) {
    return absences.of(List.of(worker), reference, clocks.today()).stream()
        .filter(absence -> mayTake(absence, reference))
        .findFirst()
        .flatMap(Absence::deputy);
  }

  @Override
  public boolean isAway(String worker, CaseReference reference) {
    return absences.keeps(worker, reference, clocks.today());
  }

  /**
   * Whether the deputy takes work of this case. Two children, two workers: who works with one of
   * them takes no tasks about the other.
   */
  boolean mayTake(Absence absence, CaseReference reference) {
    var linked = workers.of(reference).get(Fact.LINKED_CHILD_WORKER);
    return absence
        .deputy()
        .filter(deputy -> !absences.keeps(deputy, reference, clocks.today()))
        .filter(
            deputy ->
                deputy.equals(linked) == absence.worker().equals(linked)
                    || twoWorkers.mayWorkWithBoth(reference, deputy))
        .isPresent();
  }
}
