package org.hsbpathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.hsbpathway.casefile.CaseReference;

/**
 * One child's way, told step by step. Asynchronous borders are worked off before and after each
 * step.
 */
public final class Journey {

  private final Cast cast;
  private final String reference;

  Journey(Cast cast, String reference) {
    this.cast = cast;
    this.reference = reference;
    workOffJobs();
  }

  /** The timers that wait in the runs of the case. */
  public List<Job> timers() {
    return cast
        .runtime()
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(reference)
        .list()
        .stream()
        .flatMap(
            run ->
                cast
                    .management()
                    .createJobQuery()
                    .timers()
                    .processInstanceId(run.getId())
                    .list()
                    .stream())
        .toList();
  }

  public CaseReference reference() {
    return new CaseReference(reference);
  }

  /** The person fills in the form of the step and completes it. */
  public Journey submits(String user, String step, Map<String, ?> answers) {
    var task = task(step);
    cast.as(
        user,
        () -> {
          cast.forms().submitTaskForm(task.getId(), new java.util.HashMap<>(answers));
          return null;
        });
    workOffJobs();
    return this;
  }

  /**
   * The person answers what has to be answered in the plainest way, and these questions like this.
   */
  public Journey does(String user, String step, Object... answers) {
    return submits(user, step, filled(user, step, answers));
  }

  /** Filled in like that, the form is refused with a sentence that contains the words. */
  public Journey cannot(String user, String step, String words, Object... answers) {
    return isRefused(user, step, filled(user, step, answers), words);
  }

  /**
   * Somebody reports what happened in this case, with the start form of the process and the
   * plainest answers but for these.
   */
  public Journey happens(String user, String process, Object... answers) {
    cast.reports(user, process, reference, answers);
    workOffJobs();
    return this;
  }

  /** Reported like that, it is refused with a sentence that contains the words. */
  public Journey cannotHappen(String user, String process, String words, Object... answers) {
    assertThatThrownBy(() -> cast.reports(user, process, reference, answers))
        .isInstanceOf(org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException.class)
        .hasMessageContaining(words);
    return this;
  }

  /** A stage of this case, which is not played here, tells the others. */
  public Journey hears(String message) {
    cast.tells(message, reference());
    return workOffJobs();
  }

  private Map<String, Object> filled(String user, String step, Object... answers) {
    var task = task(step);
    var filled =
        FormFiller.simply(
            cast.formOf(task.getId()), new java.util.HashMap<>(opens(user, step)), cast.today());
    for (int i = 0; i < answers.length; i += 2) {
      filled.put((String) answers[i], answers[i + 1]);
    }
    return filled;
  }

  /** The form is refused with a sentence that contains the words; the task is still there. */
  public Journey isRefused(String user, String step, Map<String, ?> answers, String... words) {
    var task = task(step);
    assertThatThrownBy(
            () ->
                cast.as(
                    user,
                    () -> {
                      cast.forms().submitTaskForm(task.getId(), new java.util.HashMap<>(answers));
                      return null;
                    }))
        .isInstanceOf(org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException.class)
        .hasMessageContainingAll(words);
    assertThat(task(step).getId()).isEqualTo(task.getId());
    return this;
  }

  /** A team manager gives the step to this person, whoever it is offered to. */
  public Journey isGivenTo(String user, String step) {
    cast.tasks().setAssignee(task(step).getId(), user);
    return this;
  }

  /** What the form shows when the person opens it. */
  public VariableMap opens(String user, String step) {
    var task = task(step);
    return cast.as(user, () -> cast.forms().getTaskFormVariables(task.getId()));
  }

  /** The form of a step as it is deployed, with all its texts. */
  public String form(String step) {
    return cast.formOf(task(step).getId()).toString();
  }

  /** What each open form shows to somebody who works on it. */
  public Map<String, String> shows() {
    var shown = new TreeMap<String, String>();
    for (var step : openSteps()) {
      var groups =
          cast.tasks().getIdentityLinksForTask(task(step).getId()).stream()
              .map(IdentityLink::getGroupId)
              .toList();
      var user =
          Cast.PEOPLE.entrySet().stream()
              .filter(person -> person.getValue().stream().anyMatch(groups::contains))
              .findFirst()
              .orElseThrow()
              .getKey();
      shown.put(step, opens(user, step).toString());
    }
    return shown;
  }

  /** The groups that may take the step. */
  public java.util.List<String> offeredTo(String step) {
    return cast.tasks().getIdentityLinksForTask(task(step).getId()).stream()
        .map(IdentityLink::getGroupId)
        .filter(java.util.Objects::nonNull)
        .toList();
  }

  /** Everybody who finds the step in their list. */
  public List<String> isSeenBy(String step) {
    var task = task(step).getId();
    return Cast.PEOPLE.keySet().stream()
        .filter(
            user -> cast.as(user, () -> cast.tasks().createTaskQuery().taskId(task).count()) > 0)
        .sorted()
        .toList();
  }

  public Journey waitsAt(String... steps) {
    assertThat(openSteps()).as("open steps of %s", reference).contains(steps);
    return this;
  }

  public Journey waitsOnlyAt(String... steps) {
    assertThat(openSteps()).as("open steps of %s", reference).containsExactlyInAnyOrder(steps);
    return this;
  }

  public Journey doesNotWaitAt(String... steps) {
    assertThat(openSteps()).as("open steps of %s", reference).doesNotContain(steps);
    return this;
  }

  /** The step's due day in England. */
  public Journey isDue(String step, String day) {
    var due = task(step).getDueDate();
    assertThat(due).as("due date of %s", step).isNotNull();
    assertThat(due.toInstant().atZone(ZoneId.of("Europe/London")).toLocalDate())
        .as("due date of %s", step)
        .isEqualTo(LocalDate.parse(day));
    return this;
  }

  /**
   * Every token of the case has come to an end; only reasons for delays may still be written, and
   * what a discussion agreed may still be done.
   */
  public Journey isEnded() {
    assertThat(openSteps()).isEmpty();
    assertThat(
            cast.runtime()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(reference)
                .list())
        .extracting(ProcessInstance::getProcessDefinitionId)
        .allMatch(Journey::isBeside);
    return this;
  }

  private static boolean isBeside(String definition) {
    return definition.startsWith("deadline:") || definition.startsWith("agreedActions:");
  }

  /** The way ended (or passed) through these elements. */
  public Journey hasPassed(String... elements) {
    var passed = new ArrayList<String>();
    for (var instance :
        cast.history()
            .createHistoricProcessInstanceQuery()
            .processInstanceBusinessKey(reference)
            .list()) {
      cast.history()
          .createHistoricActivityInstanceQuery()
          .processInstanceId(instance.getId())
          .finished()
          .list()
          .forEach(activity -> passed.add(activity.getActivityId()));
    }
    assertThat(passed).contains(elements);
    return this;
  }

  /**
   * The steps of the pathway that wait for somebody; reasons for delays, what a discussion agreed
   * and the check of a plan wait beside them.
   */
  public List<String> openSteps() {
    return cast.tasks().createTaskQuery().processInstanceBusinessKey(reference).list().stream()
        .filter(
            task ->
                !isBeside(task.getProcessDefinitionId())
                    && !task.getTaskDefinitionKey().equals("checkPlanQuality"))
        .map(Task::getTaskDefinitionKey)
        .toList();
  }

  /** How many delays wait for somebody to say why. */
  public long reasonsAsked() {
    return cast.tasks()
        .createTaskQuery()
        .processInstanceBusinessKey(reference)
        .taskDefinitionKey("explainDelay")
        .count();
  }

  public Task task(String step) {
    var open =
        cast.tasks()
            .createTaskQuery()
            .processInstanceBusinessKey(reference)
            .taskDefinitionKey(step)
            .orderByTaskCreateTime()
            .asc()
            .list();
    assertThat(open)
        .as(() -> "%s is not open in %s, but %s".formatted(step, reference, openSteps()))
        .isNotEmpty();
    return open.get(0);
  }

  /** Runs what the engine would run by itself in a moment. */
  public Journey workOffJobs() {
    for (int round = 0; round < 50; round++) {
      var instances =
          cast
              .runtime()
              .createProcessInstanceQuery()
              .processInstanceBusinessKey(reference)
              .list()
              .stream()
              .map(ProcessInstance::getId)
              .collect(Collectors.toSet());
      var jobs =
          instances.isEmpty()
              ? List.<Job>of()
              : cast.management()
                  .createJobQuery()
                  .processInstanceIds(instances)
                  .executable()
                  .list();
      if (jobs.isEmpty()) {
        return this;
      }
      jobs.stream()
          .filter(job -> job == jobs.get(0) || isStillThere(job))
          .forEach(job -> cast.management().executeJob(job.getId()));
    }
    throw new AssertionError("Jobs of " + reference + " never end");
  }

  /** An earlier job may have taken it away. */
  private boolean isStillThere(Job job) {
    return cast.management().createJobQuery().jobId(job.getId()).count() > 0;
  }
}
