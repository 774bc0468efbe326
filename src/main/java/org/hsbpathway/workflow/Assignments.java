package org.hsbpathway.workflow;

import java.util.function.Predicate;
import org.camunda.bpm.engine.ProcessEngineServices;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.hsbpathway.casefile.CaseReference;
import org.springframework.stereotype.Component;

/** Who has taken which task. */
@Component
public class Assignments {

  /**
   * Gives every task that somebody has taken to the deputy where the deputy may do it, and back to
   * its group otherwise: no task waits for somebody who is not there.
   *
   * @param deputy nobody where {@code null}
   * @param mayTake whether the deputy may work on this case at all
   */
  public void handOver(
      String from, String deputy, Predicate<CaseReference> mayTake, DelegateExecution asking) {
    var engine = asking.getProcessEngineServices();
    for (var task : engine.getTaskService().createTaskQuery().taskAssignee(from).list()) {
      var may =
          deputy != null && isOfferedTo(deputy, task, engine) && mayTake.test(caseOf(task, engine));
      engine.getTaskService().setAssignee(task.getId(), may ? deputy : null);
    }
  }

  /** Gives back to their groups the tasks that somebody has taken in one case. */
  public void release(String from, CaseReference reference, DelegateExecution asking) {
    var tasks = asking.getProcessEngineServices().getTaskService();
    tasks
        .createTaskQuery()
        .taskAssignee(from)
        .processInstanceBusinessKey(reference.value())
        .list()
        .forEach(task -> tasks.setAssignee(task.getId(), null));
  }

  private static boolean isOfferedTo(String user, Task task, ProcessEngineServices engine) {
    return engine.getTaskService().getIdentityLinksForTask(task.getId()).stream()
        .map(IdentityLink::getGroupId)
        .filter(group -> group != null)
        .anyMatch(
            group ->
                engine
                        .getIdentityService()
                        .createUserQuery()
                        .userId(user)
                        .memberOfGroup(group)
                        .count()
                    > 0);
  }

  private static CaseReference caseOf(Task task, ProcessEngineServices engine) {
    return new CaseReference(
        engine
            .getRuntimeService()
            .createProcessInstanceQuery()
            .processInstanceId(task.getProcessInstanceId())
            .singleResult()
            .getBusinessKey());
  }
}
