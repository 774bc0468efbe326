package org.hsbpathway.workflow;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.task.Task;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Standing;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * An open task that is offered by name to whoever does some work in a case is offered to whoever
 * does it from now on, and no longer to those who did.
 */
@Component
class OfferedAgain {

  private final ProcessEngine engine;
  private final Standing standing;

  OfferedAgain(ProcessEngine engine, Standing standing) {
    this.engine = engine;
    this.standing = standing;
  }

  @EventListener
  void hear(Standing.Changed changed) {
    if (changed.fact().isWorker()) {
      ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
          .getCommandExecutorTxRequired()
          .execute(
              inside ->
                  inside.runWithoutAuthorization(
                      () -> follow(changed.caseReference(), changed.fact())));
    }
  }

  private Void follow(CaseReference reference, Fact work) {
    var before =
        standing.history(reference, work).stream()
            .map(Standing.Stated::value)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    for (var task :
        engine
            .getTaskService()
            .createTaskQuery()
            .processInstanceBusinessKey(reference.value())
            .list()) {
      var words = OfferedByName.words(task, engine);
      if (words.contains(work.name())) {
        offer(
            task,
            before,
            OfferedByName.people(task.getProcessInstanceId(), reference, words, standing));
      }
    }
    return null;
  }

  private void offer(Task task, Set<String> before, List<String> now) {
    var tasks = engine.getTaskService();
    var named = OfferedByName.named(task, engine);
    named.stream()
        .filter(user -> before.contains(user) && !now.contains(user))
        .forEach(user -> tasks.deleteCandidateUser(task.getId(), user));
    now.stream()
        .filter(user -> !named.contains(user))
        .forEach(user -> tasks.addCandidateUser(task.getId(), user));
  }
}
