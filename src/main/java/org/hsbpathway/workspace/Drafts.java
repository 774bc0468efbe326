package org.hsbpathway.workspace;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.spring.boot.starter.event.TaskEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps each person's half-finished forms until the task is done. */
@Component
class Drafts {

  private final StoredDrafts drafts;
  private final Clock clock;

  Drafts(StoredDrafts drafts, Clock clock) {
    this.drafts = drafts;
    this.clock = clock;
  }

  Optional<Draft> of(String taskId, String userId) {
    return drafts.findByTaskIdAndUserId(taskId, userId);
  }

  @Transactional
  Instant keep(String taskId, String userId, String answers) {
    var draft = of(taskId, userId).orElseGet(() -> Draft.of(taskId, userId));
    return drafts.save(draft.keep(answers, clock.instant())).savedAt();
  }

  @Transactional
  void forget(String taskId, String userId) {
    drafts.remove(taskId, userId);
  }

  /**
   * Nobody can finish a task that is gone. In the transaction that ends it, so a refused form keeps
   * its draft.
   */
  @EventListener
  @Transactional
  void forgetAllOf(TaskEvent task) {
    if (TaskListener.EVENTNAME_COMPLETE.equals(task.getEventName())
        || TaskListener.EVENTNAME_DELETE.equals(task.getEventName())) {
      drafts.removeAllOf(task.getId());
    }
  }
}
