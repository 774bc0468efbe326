package org.hsbpathway.workflow;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Standing;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * An open task that is offered by name to whoever does some work in a case is offered to whoever
 * does it from now on, and no longer to those who did; what they had taken waits for the others.
 */
@Component
public class OfferedAgain {

  private final ProcessEngine engine;
  private final Standing standing;
  private final OfferedByName offers;

  OfferedAgain(ProcessEngine engine, Standing standing, OfferedByName offers) {
    this.engine = engine;
    this.standing = standing;
    this.offers = offers;
  }

  @EventListener
  void hear(Standing.Changed changed) {
    if (changed.fact().isWorker()) {
      Cases.onNobodysBehalf(engine, inside -> follow(changed.caseReference(), changed.fact()));
    }
  }

  /**
   * What was offered to somebody as a deputy is offered as of today; what they have taken, they
   * finish.
   */
  public void followDeputy(String person) {
    Cases.onNobodysBehalf(engine, inside -> followOffersTo(person));
  }

  private Void followOffersTo(String person) {
    engine.getTaskService().createTaskQuery().taskInvolvedUser(person).list().stream()
        .filter(task -> !person.equals(task.getAssignee()))
        .filter(task -> OfferedByName.words(task).contains(OfferedByName.WHO_ASKED))
        .forEach(
            task ->
                offer(
                    task,
                    Set.of(person),
                    offers.people(
                        task.getProcessInstanceId(),
                        Assignments.caseOf(task, engine),
                        OfferedByName.words(task))));
    return null;
  }

  private Void follow(CaseReference reference, Fact work) {
    var before =
        standing.history(reference, work).stream()
            .map(Standing.Stated::value)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    offers.deputiesOf(List.copyOf(before), reference).forEach(before::add);
    for (var task :
        engine
            .getTaskService()
            .createTaskQuery()
            .processInstanceBusinessKey(reference.value())
            .list()) {
      var words = OfferedByName.words(task);
      if (words.contains(work.name())) {
        offer(task, before, offers.people(task.getProcessInstanceId(), reference, words));
      }
    }
    return null;
  }

  private void offer(Task task, Set<String> before, List<String> now) {
    var tasks = engine.getTaskService();
    var named = OfferedByName.named(task, engine);
    var gone = named.stream().filter(user -> before.contains(user) && !now.contains(user)).toList();
    if (gone.contains(task.getAssignee())
        && !Assignments.isOfferedToAGroupOf(task.getAssignee(), task, engine)) {
      tasks.setAssignee(task.getId(), null);
    }
    gone.forEach(user -> tasks.deleteCandidateUser(task.getId(), user));
    now.stream()
        .filter(user -> !named.contains(user))
        .forEach(user -> tasks.addCandidateUser(task.getId(), user));
  }
}
