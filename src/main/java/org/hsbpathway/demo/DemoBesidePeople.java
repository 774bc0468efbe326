package org.hsbpathway.demo;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.util.List;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.hsbpathway.workflow.OncePeopleAreLetIn;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The doors open at once and the demo cases come in one after another: a request waits for one step
 * of the demo at most, and jobs rest until the demo is played.
 */
@Component
@Profile("demo")
@Order(Ordered.HIGHEST_PRECEDENCE)
class DemoBesidePeople implements Filter {

  private final DemoCases cases;
  private final ObjectProvider<JobExecutor> jobs;
  private List<RestingJobs> resting;
  private volatile Thread play;

  DemoBesidePeople(DemoCases cases, ObjectProvider<JobExecutor> jobs) {
    this.cases = cases;
    this.jobs = jobs;
  }

  /** Before the executor finds jobs of a demo that an earlier start left unfinished. */
  @EventListener(ApplicationReadyEvent.class)
  @Order(Ordered.HIGHEST_PRECEDENCE)
  void letJobsRest() {
    if (cases.isNeeded()) {
      resting = jobs.stream().map(RestingJobs::of).toList();
    }
  }

  @OncePeopleAreLetIn
  void begin() {
    if (resting != null && play == null) {
      play = new Thread(this::play, "demo");
      play.start();
    }
  }

  private void play() {
    try {
      cases.play();
    } finally {
      resting.forEach(RestingJobs::goOn);
    }
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    var turn = cases.turnOfPeople();
    turn.lock();
    try {
      chain.doFilter(request, response);
    } finally {
      turn.unlock();
    }
  }

  @EventListener(ContextClosedEvent.class)
  void end() throws InterruptedException {
    cases.stop();
    if (play != null) {
      play.join();
    }
  }
}
