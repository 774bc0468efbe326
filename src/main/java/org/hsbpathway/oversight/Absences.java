package org.hsbpathway.oversight;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hsbpathway.casefile.CaseReference;
import org.springframework.data.jpa.repository.JpaRepository;

/** Who was reported as away, from what and since when. */
interface Absences extends JpaRepository<Absence, UUID> {

  List<Absence> findByWorkerIn(Collection<String> workers);

  Absence findByRun(String run);

  List<Absence> findByAwayUntilBetween(LocalDate from, LocalDate to);

  /** What keeps any of these people from this case on that day. */
  default List<Absence> of(Collection<String> workers, CaseReference reference, LocalDate day) {
    return findByWorkerIn(workers).stream()
        .filter(absence -> absence.keepsFrom(reference, day))
        .toList();
  }

  default boolean keeps(String worker, CaseReference reference, LocalDate day) {
    return !of(List.of(worker), reference, day).isEmpty();
  }
}
