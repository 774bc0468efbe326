package org.hsbpathway.deadline;

import java.util.Date;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.runtime.Job;
import org.hsbpathway.clock.WorkingDays;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What waits for a clock of the case waits for its new day when it moves, at the hour it had. */
@Component
class Timers {

  private final OwnCommand command;

  Timers(OwnCommand command) {
    this.command = command;
  }

  @EventListener
  void follow(Deadlines.Changed changed) {
    var deadline = changed.deadline();
    if (changed.moved()
        && deadline.state() == Deadline.State.RUNNING
        && deadline.task().isEmpty()) {
      command.run(context -> move(deadline, context));
    }
  }

  private void move(Deadline deadline, CommandContext context) {
    var runtime = context.getProcessEngineConfiguration().getRuntimeService();
    var jobs = context.getProcessEngineConfiguration().getManagementService();
    for (var run :
        runtime
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(deadline.caseReference().value())
            .list()) {
      for (var job : jobs.createJobQuery().timers().processInstanceId(run.getId()).list()) {
        if (deadline.clock().equals(clockOf(job, context))) {
          var due = sameHour(job.getDuedate(), deadline);
          jobs.setJobDuedate(job.getId(), due);
          ((ExecutionEntity) run).setVariableLocal(deadline.clock() + "Due", due);
        }
      }
    }
  }

  private static Object clockOf(Job job, CommandContext context) {
    return context
        .getProcessEngineConfiguration()
        .getDeploymentCache()
        .findDeployedProcessDefinitionById(job.getProcessDefinitionId())
        .findActivity(((JobEntity) job).getActivityId())
        .getProperty(ClockSeam.WAITS_FOR);
  }

  private static Date sameHour(Date was, Deadline deadline) {
    var at = was.toInstant().atZone(WorkingDays.LONDON);
    return Date.from(
        WorkingDays.dateOf(deadline.dueAt())
            .atTime(at.toLocalTime())
            .atZone(WorkingDays.LONDON)
            .toInstant());
  }
}
