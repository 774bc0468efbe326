package org.hsbpathway.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.impl.cmd.AcquireJobsCmd;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.junit.jupiter.api.Test;

/** Jobs rest while the demo is played, and go on afterwards. */
class RestingJobsTest {

  private final DefaultJobExecutor executor = new DefaultJobExecutor();

  @Test
  void noneIsFoundWhileTheyRest() {
    RestingJobs.of(executor);

    assertThat(executor.getAcquireJobsCmd(3).execute(null).size()).isZero();
  }

  /** The doors may open before the executor has started. */
  @Test
  void theyGoOnAsAlwaysAlsoWhereTheExecutorHadNotStarted() {
    assertThat(executor.getAcquireJobsCmdFactory()).isNull();

    RestingJobs.of(executor).goOn();

    assertThat(executor.getAcquireJobsCmd(3)).isInstanceOf(AcquireJobsCmd.class);
  }
}
