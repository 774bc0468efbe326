package org.hsbpathway.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.hsbpathway.clock.WorkingDays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.YamlMapFactoryBean;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Plays the demo cases through the same forms that people use, with the clock turned back, once in an empty database. */
@Component
@Profile("demo")
class DemoCases {

  private static final Logger log = LoggerFactory.getLogger(DemoCases.class);

  private final RepositoryService repository;
  private final RuntimeService runtime;
  private final TaskService tasks;
  private final FormService forms;
  private final IdentityService identity;
  private final ManagementService management;
  private final ResourcePatternResolver resources;
  private final ObjectMapper json;
  private final Clock clock;

  DemoCases(
      RepositoryService repository,
      RuntimeService runtime,
      TaskService tasks,
      FormService forms,
      IdentityService identity,
      ManagementService management,
      ResourcePatternResolver resources,
      ObjectMapper json,
      Clock clock) {
    this.repository = repository;
    this.runtime = runtime;
    this.tasks = tasks;
    this.forms = forms;
    this.identity = identity;
    this.management = management;
    this.resources = resources;
    this.json = json;
    this.clock = clock;
  }

  /** Before the job executor starts, and after the demo users are there. */
  @EventListener(ApplicationStartedEvent.class)
  @Order(Ordered.HIGHEST_PRECEDENCE + 100)
  void play() {
    if (runtime.createProcessInstanceQuery().count() == 0) {
      var today = LocalDate.ofInstant(clock.instant(), WorkingDays.LONDON);
      cases().forEach(each -> play(each, today.minusDays(each.began())));
    }
  }

  /** All demo cases, in the order of their files. */
  List<DemoCase> cases() {
    try {
      var files = List.of(resources.getResources("classpath:/demo/*.yaml"));
      return files.stream()
          .sorted(java.util.Comparator.comparing(org.springframework.core.io.Resource::getFilename))
          .map(
              file -> {
                var yaml = new YamlMapFactoryBean();
                yaml.setResources(file);
                return json.convertValue(yaml.getObject(), new TypeReference<DemoCase>() {});
              })
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the reference of the case. */
  String play(DemoCase story, LocalDate began) {
    String reference = null;
    try {
      for (var filled : story.steps()) {
        ClockUtil.setCurrentTime(Date.from(filled.moment(began).atZone(WorkingDays.LONDON).toInstant()));
        identity.setAuthentication(filled.as(), groupsOf(filled.as()));
        var answers = filled.answersOn(began.plusDays(filled.day()));
        if (reference == null) {
          reference = forms.submitStartForm(pathway(), answers).getBusinessKey();
        } else {
          forms.submitTaskForm(task(reference, filled.step()), answers);
        }
        identity.clearAuthentication();
        workOffJobs();
      }
    } catch (RuntimeException e) {
      log.warn("The demo case \"{}\" stopped early: {}", story.title(), e.getMessage());
      throw e;
    } finally {
      identity.clearAuthentication();
      ClockUtil.reset();
    }
    return reference;
  }

  private String pathway() {
    return repository.createProcessDefinitionQuery().processDefinitionKey("pathway").latestVersion().singleResult().getId();
  }

  private List<String> groupsOf(String user) {
    return identity.createGroupQuery().groupMember(user).list().stream().map(Group::getId).toList();
  }

  private String task(String reference, String step) {
    var open = tasks.createTaskQuery().processInstanceBusinessKey(reference).taskDefinitionKey(step).orderByTaskCreateTime().asc().list();
    if (open.isEmpty()) {
      throw new IllegalStateException("no task " + step + " is open in " + reference);
    }
    return open.get(0).getId();
  }

  private void workOffJobs() {
    for (var jobs = executable(); !jobs.isEmpty(); jobs = executable()) {
      jobs.forEach(management::executeJob);
    }
  }

  private List<String> executable() {
    return management.createJobQuery().executable().withRetriesLeft().list().stream().map(org.camunda.bpm.engine.runtime.Job::getId).toList();
  }
}
