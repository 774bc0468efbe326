package org.hsbpathway.demo;

import java.util.Optional;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.jobexecutor.AcquireJobsCommandFactory;
import org.camunda.bpm.engine.impl.jobexecutor.AcquireJobsRunnable;
import org.camunda.bpm.engine.impl.jobexecutor.AcquiredJobs;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultAcquireJobsCommandFactory;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;

/** Lets an executor find no jobs for a while, whether it has started already or not. */
final class RestingJobs implements AcquireJobsCommandFactory {

  private final JobExecutor executor;
  private final AcquireJobsCommandFactory asAlways;
  private volatile boolean resting = true;

  private RestingJobs(JobExecutor executor) {
    this.executor = executor;
    // The executor makes its own as late as it starts.
    this.asAlways = new DefaultAcquireJobsCommandFactory(executor);
  }

  static RestingJobs of(JobExecutor executor) {
    var jobs = new RestingJobs(executor);
    executor.setAcquireJobsCmdFactory(jobs);
    return jobs;
  }

  @Override
  public Command<AcquiredJobs> getCommand(int number) {
    return resting ? context -> new AcquiredJobs(number) : asAlways.getCommand(number);
  }

  void goOn() {
    resting = false;
    Optional.ofNullable(executor.getAcquireJobsRunnable())
        .ifPresent(AcquireJobsRunnable::jobWasAdded);
  }
}
