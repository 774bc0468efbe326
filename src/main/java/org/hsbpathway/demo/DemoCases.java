package org.hsbpathway.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.hsbpathway.assessment.Certificates;
import org.hsbpathway.clock.WorkingDays;
import org.hsbpathway.demo.DemoCase.Filled;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.YamlMapFactoryBean;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Plays the demo cases through the same forms that people use, with the clock turned back, once in
 * an empty database; where a start was broken off, the next one goes on. People may work meanwhile:
 * they and the demo take turns, a step each, and nobody works while the clock is turned back.
 */
@Component
@Profile("demo")
class DemoCases {

  private static final Logger log = LoggerFactory.getLogger(DemoCases.class);

  /** A property of the engine: how far the demo has come. */
  static final String PROGRESS = "hsb.demo";

  private static final String PLAYED = "played";

  /** Whatever a case tells of today happened by then. */
  private static final Duration MORNING = Duration.ofHours(9);

  private final RepositoryService repository;
  private final RuntimeService runtime;
  private final TaskService tasks;
  private final FormService forms;
  private final IdentityService identity;
  private final ManagementService management;
  private final ResourcePatternResolver resources;
  private final ObjectMapper json;
  private final Certificates certificates;
  private final WorkingDays workingDays;
  private final TransactionTemplate inTransaction;
  private final Clock clock;
  private final Map<String, Set<String>> keysOfForms = new HashMap<>();
  private final Map<String, List<String>> groups = new HashMap<>();
  private final ReadWriteLock turns = new ReentrantReadWriteLock(true);
  private volatile boolean stopped;

  DemoCases(
      RepositoryService repository,
      RuntimeService runtime,
      TaskService tasks,
      FormService forms,
      IdentityService identity,
      ManagementService management,
      ResourcePatternResolver resources,
      ObjectMapper json,
      Certificates certificates,
      WorkingDays workingDays,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.repository = repository;
    this.runtime = runtime;
    this.tasks = tasks;
    this.forms = forms;
    this.identity = identity;
    this.management = management;
    this.resources = resources;
    this.json = json;
    this.certificates = certificates;
    this.workingDays = workingDays;
    this.inTransaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /** Held by everybody who works, and by nobody while the clock is turned back. */
  Lock turnOfPeople() {
    return turns.readLock();
  }

  /** In an empty database, and where an earlier start was broken off. */
  boolean isNeeded() {
    return kept()
        .map(kept -> !kept.equals(PLAYED))
        .orElseGet(() -> runtime.createProcessInstanceQuery().count() == 0);
  }

  void play() {
    play(cases());
  }

  /** Plays what of these has not been played yet. */
  void play(List<DemoCase> stories) {
    var come = kept().map(Progress::read).orElseGet(() -> Progress.begunOn(today()));
    certifyAssessors(come.today());
    while (come.story() < stories.size() && !stopped) {
      come = playOrSayWhyNot(stories.get(come.story()), come);
    }
    if (!stopped) {
      management.setProperty(PROGRESS, PLAYED);
      log.info("The demo cases have been played.");
    }
  }

  private Optional<String> kept() {
    return Optional.ofNullable(management.getProperties().get(PROGRESS));
  }

  /** Leaves the cases where they are. */
  void stop() {
    stopped = true;
  }

  /** The last working day of which the morning is over. */
  LocalDate today() {
    return workingDays.rollBack(WorkingDays.dateOf(clock.instant().minus(MORNING)));
  }

  void certifyAssessors(LocalDate today) {
    for (var assessor : List.of("assessor", "assessor2")) {
      certificates.record(assessor, "AIM3", today.plusYears(2));
      certificates.record(assessor, "AIM_UNDER_12", today.plusYears(2));
    }
  }

  /** All demo cases, the oldest first, so that their references are given in the order of time. */
  List<DemoCase> cases() {
    try {
      return Stream.of(resources.getResources("classpath:/demo/*.yaml"))
          .sorted(Comparator.comparing(Resource::getFilename))
          .map(this::read)
          .sorted(Comparator.comparing(DemoCase::began).reversed())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private DemoCase read(Resource file) {
    var yaml = new YamlMapFactoryBean();
    yaml.setResources(file);
    return json.convertValue(yaml.getObject(), DemoCase.class);
  }

  private Progress playOrSayWhyNot(DemoCase story, Progress come) {
    try {
      var after = play(story, come);
      return stopped ? after : after.nextStory();
    } catch (RuntimeException e) {
      log.warn("The demo case \"{}\" stopped early: {}", story.title(), e.getMessage());
      return come.nextStory();
    }
  }

  /** Returns the reference of the case. */
  String play(DemoCase story, LocalDate today) {
    return play(story, Progress.begunOn(today)).reference();
  }

  private Progress play(DemoCase story, Progress begun) {
    var began = workingDays.minus(begun.today(), story.began());
    var come = begun;
    while (come.step() < story.steps().size() && !stopped) {
      var filled = story.steps().get(come.step());
      come = inItsTurn(filled, filled.moment(began, workingDays), come);
      workOffWhatPeopleBegan();
    }
    return come;
  }

  private Progress inItsTurn(Filled filled, LocalDateTime moment, Progress come) {
    var turn = turns.writeLock();
    turn.lock();
    try {
      ClockUtil.setCurrentTime(Date.from(moment.atZone(WorkingDays.LONDON).toInstant()));
      var answers = filled.answersOn(moment.toLocalDate(), workingDays);
      // One transaction a step, or every form would be looked up and opened twice; how far the demo
      // has come is part of it.
      return inTransaction.execute(
          begun -> {
            var after = come.afterStep(play(filled, come.reference(), answers));
            workOffJobs(after.reference());
            management.setProperty(PROGRESS, after.stored());
            return after;
          });
    } finally {
      ClockUtil.reset();
      turn.unlock();
    }
  }

  private String play(Filled filled, String reference, Map<String, Object> answers) {
    if (reference.isEmpty()) {
      return as(filled.as(), () -> forms.submitStartForm(pathway(), answers).getBusinessKey());
    }
    var task = task(reference, filled.step());
    var form = filledIn(task, filled.step(), answers);
    return as(
        filled.as(),
        () -> {
          forms.submitTaskForm(task, form);
          return reference;
        });
  }

  private <T> T as(String user, Supplier<T> work) {
    identity.setAuthentication(user, groupsOf(user));
    try {
      return work.get();
    } finally {
      identity.clearAuthentication();
    }
  }

  private String pathway() {
    return repository
        .createProcessDefinitionQuery()
        .processDefinitionKey("pathway")
        .latestVersion()
        .singleResult()
        .getId();
  }

  private String task(String reference, String step) {
    return tasks
        .createTaskQuery()
        .processInstanceBusinessKey(reference)
        .taskDefinitionKey(step)
        .orderByTaskCreateTime()
        .asc()
        .list()
        .stream()
        .findFirst()
        .map(Task::getId)
        .orElseThrow(
            () -> new IllegalStateException("no task " + step + " is open in " + reference));
  }

  /** As a person leaves it: what the form opens with, and the answers. */
  private Map<String, Object> filledIn(String task, String step, Map<String, Object> answers) {
    var form = new HashMap<String, Object>(forms.getTaskFormVariables(task));
    form.keySet()
        .retainAll(
            keysOfForms.computeIfAbsent(step, unread -> keysOf(forms.getDeployedTaskForm(task))));
    form.putAll(answers);
    return form;
  }

  private Set<String> keysOf(InputStream form) {
    try (form) {
      var keys = new LinkedHashSet<String>();
      collectKeys(json.readTree(form), keys);
      return keys;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void collectKeys(JsonNode container, Set<String> keys) {
    for (var component : container.path("components")) {
      if (component.path("type").asText().equals("group")) {
        collectKeys(component, keys);
      } else {
        keys.add(component.path(component.has("path") ? "path" : "key").asText());
      }
    }
  }

  private List<String> groupsOf(String user) {
    return groups.computeIfAbsent(
        user,
        unknown ->
            identity.createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId)
                .toList());
  }

  /** No other job runs as long as the demo is played, or reminders would come in between. */
  private void workOffWhatPeopleBegan() {
    for (var job : management.createJobQuery().messages().executable().withRetriesLeft().list()) {
      try {
        management.executeJob(job.getId());
      } catch (RuntimeException e) {
        // It is tried again like every other job once the demo is played.
        log.debug("A job failed while the demo cases were played", e);
      }
    }
  }

  private void workOffJobs(String reference) {
    for (var jobs = executable(reference); !jobs.isEmpty(); jobs = executable(reference)) {
      jobs.forEach(management::executeJob);
    }
  }

  private List<String> executable(String reference) {
    var jobs = management.createJobQuery().executable().withRetriesLeft().list();
    if (jobs.isEmpty()) {
      return List.of();
    }
    var instances =
        runtime.createProcessInstanceQuery().processInstanceBusinessKey(reference).list().stream()
            .map(ProcessInstance::getId)
            .collect(Collectors.toSet());
    return jobs.stream()
        .filter(job -> instances.contains(job.getProcessInstanceId()))
        .map(Job::getId)
        .toList();
  }
}
