package org.hsbpathway.workflow;

import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Sight;
import org.hsbpathway.casefile.TwoWorkers;
import org.springframework.stereotype.Component;

/** Who is signed in where a page of our own is asked for, and what of a case they read there. */
@Component
public class Readers {

  private static final Set<String> OVERSEE = Set.of("hsb-team-manager", "hsb-auditor");

  private final IdentityService identity;
  private final TaskService tasks;
  private final Sight sight;
  private final ReasonFirst reasons;
  private final TwoWorkers workers;

  Readers(
      IdentityService identity,
      TaskService tasks,
      Sight sight,
      ReasonFirst reasons,
      TwoWorkers workers) {
    this.identity = identity;
    this.tasks = tasks;
    this.sight = sight;
    this.reasons = reasons;
    this.workers = workers;
  }

  /**
   * Somebody who is signed in.
   *
   * @param groups the ids of their groups
   */
  public record Reader(String id, Collection<String> groups) {

    public boolean isInOneOf(Set<String> some) {
      return !Collections.disjoint(some, groups);
    }

    /** Whether the dates and records of all cases are theirs to look at. */
    public boolean overseesAllCases() {
      return isInOneOf(OVERSEE);
    }
  }

  /** Whoever asks now; empty where nobody is signed in. */
  public Optional<Reader> signedIn() {
    return Optional.ofNullable(identity.getCurrentAuthentication())
        .filter(asking -> asking.getUserId() != null)
        .map(asking -> new Reader(asking.getUserId(), asking.getGroupIds()));
  }

  /**
   * Whether what belongs to the case is theirs to read: with a task of it that they see, or where
   * they oversee all cases; never where the case is closed to them, nor for the worker of a child
   * who was harmed in it (domain roles, table C1).
   *
   * @throws ReasonFirst.Owed where they may once they have said why
   */
  public boolean mayRead(Reader reader, CaseReference reference) {
    if (!sight.isFull(reader.id(), reference)) {
      return false;
    }
    if (reasons.isOwed(reader.id(), reader.groups(), reference)) {
      throw new ReasonFirst.Owed(reference);
    }
    return reader.overseesAllCases()
        || seesATask(reference) && !workers.withHarmedChildrenOnly(reference).contains(reader.id());
  }

  /** Whether whoever asks now sees a step of this run that waits. */
  public boolean seesATaskOf(String run) {
    return tasks.createTaskQuery().processInstanceId(run).count() > 0;
  }

  /** Whether whoever asks now sees a task of the case: people see those of their own groups. */
  public boolean seesATask(CaseReference reference) {
    return tasks.createTaskQuery().processInstanceBusinessKey(reference.value()).count() > 0;
  }
}
