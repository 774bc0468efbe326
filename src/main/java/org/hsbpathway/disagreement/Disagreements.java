package org.hsbpathway.disagreement;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.workflow.Step;
import org.springframework.data.jpa.repository.JpaRepository;

/** The disagreements of all cases. */
interface Disagreements extends JpaRepository<Disagreement, UUID> {

  Optional<Disagreement> findByRun(String run);

  List<Disagreement> findByCaseReferenceAndSettledOnIsNullOrderByRaisedOn(
      CaseReference caseReference);

  default Disagreement of(Step step) {
    return findByRun(step.run())
        .orElseThrow(
            () -> new NoSuchElementException("No disagreement in case " + step.caseReference()));
  }
}
