package org.hsbpathway.oversight;

import static org.hsbpathway.workflow.Cases.runOf;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hsbpathway.casefile.CaseFiles;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.CaseStatus;
import org.hsbpathway.casefile.Workers;
import org.hsbpathway.workflow.Strands;
import org.springframework.stereotype.Component;

/**
 * Asks a manager who takes over in every running case of somebody who is away. Running it again
 * asks for nothing twice.
 */
@Component
class OpenReallocations implements JavaDelegate {

  private static final Set<CaseStatus> RUNNING = Set.of(CaseStatus.CONCERN, CaseStatus.OPEN);

  private final Absences absences;
  private final Workers workers;
  private final CaseFiles files;
  private final ReallocationDates dates;
  private final Strands strands;

  OpenReallocations(
      Absences absences,
      Workers workers,
      CaseFiles files,
      ReallocationDates dates,
      Strands strands) {
    this.absences = absences;
    this.workers = workers;
    this.files = files;
    this.dates = dates;
    this.strands = strands;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var worker = absences.findByRun(runOf(execution)).worker();
    workers.casesOf(worker).stream()
        .filter(this::runs)
        .forEach(
            reference ->
                strands.begin(
                    "reallocation",
                    reference,
                    ReallocationDates.DUE,
                    dates.due(reference),
                    execution));
  }

  private boolean runs(CaseReference reference) {
    return files.find(reference).filter(file -> RUNNING.contains(file.status())).isPresent();
  }
}
