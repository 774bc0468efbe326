package org.hsbpathway.familysupport;

import java.time.LocalDate;
import java.util.List;
import org.hsbpathway.casefile.YesNoNotKnown;

/** One contact with the family, as the worker wrote it down. */
record FamilyContact(
    LocalDate contactedOn,
    ContactHow how,
    String spokenWith,
    String howTheyAre,
    ParentBelief parentBelief,
    CapacityToSupervise parentCapacityToSupervise,
    ReunificationStage reunificationStage,
    YesNoNotKnown sameParents,
    boolean otherWorkerNamed,
    String otherWorker,
    List<Support> support,
    Accepted accepted,
    String familyGoals,
    FamilySupportOutcome outcome,
    String endedBecause,
    LocalDate nextContactOn,
    String laterBecause,
    String by) {

  FamilyContact {
    support = support == null ? List.of() : List.copyOf(support);
  }
}
