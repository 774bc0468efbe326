package org.hsbpathway.workflow;

import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Sight;
import org.springframework.stereotype.Component;

/** Who is signed in where a page of our own is asked for, and what of a case they read there. */
@Component
public class Readers {

  private static final Set<String> OVERSEE = Set.of("hsb-team-manager", "hsb-auditor");

  private final IdentityService identity;
  private final TaskService tasks;
  private final Sight sight;

  Readers(IdentityService identity, TaskService tasks, Sight sight) {
    this.identity = identity;
    this.tasks = tasks;
    this.sight = sight;
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
   * they oversee all cases; never where the case is closed to them.
   */
  public boolean mayRead(Reader reader, CaseReference reference) {
    return sight.isFull(reader.id(), reference)
        && (reader.overseesAllCases() || seesATask(reference));
  }

  /** Whether whoever asks now sees a task of the case: people see those of their own groups. */
  public boolean seesATask(CaseReference reference) {
    return tasks.createTaskQuery().processInstanceBusinessKey(reference.value()).count() > 0;
  }
}
