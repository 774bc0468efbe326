package org.hsbpathway.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertAll;

import java.util.AbstractMap;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.hsbpathway.PathwayTest;
import org.hsbpathway.TestClock;
import org.hsbpathway.clock.WorkingDays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The demo cases lead where they say and leave something to do at every stage, whatever day it is.
 */
@PathwayTest
class DemoCasesTest {

  private static final List<String> STAGES =
      List.of(
          "consultation",
          "referral",
          "safetyPlan",
          "familySupport",
          "police",
          "strategy",
          "enquiry",
          "childProtectionPlan",
          "assessment",
          "planning",
          "intervention",
          "moveOn");

  @Autowired AutowireCapableBeanFactory beans;
  @Autowired RepositoryService repository;
  @Autowired ManagementService management;
  @Autowired TaskService tasks;
  @Autowired WorkingDays workingDays;
  @Autowired JdbcTemplate database;
  private DemoCases demo;

  @BeforeEach
  void theDemoIsThereWithoutItsProfile() {
    demo = beans.createBean(DemoCases.class);
    // The demo is played in an empty database: nobody is recognised from an earlier play.
    database.update("update children set address = null");
    management.deleteProperty(DemoCases.PROGRESS);
  }

  /** The Saturday after Christmas and the New Year, before nine. */
  @Test
  void everyCaseWaitsWhereItSays() {
    TestClock.at("2027-01-02T08:20");
    var today = demo.today();
    demo.certifyAssessors(today);
    var stages = new HashSet<String>();
    assertAll(
        demo.cases().stream()
            .map(
                story ->
                    (Executable)
                        () -> {
                          var open =
                              tasks
                                  .createTaskQuery()
                                  .processInstanceBusinessKey(demo.play(story, today))
                                  .list()
                                  .stream()
                                  // Reasons for dates that have passed wait beside the stages.
                                  .filter(task -> !stageOf(task).equals("deadline"))
                                  .toList();
                          open.forEach(task -> stages.add(stageOf(task)));
                          assertThat(open)
                              .as(story.title())
                              .extracting(Task::getTaskDefinitionKey)
                              .containsExactlyInAnyOrderElementsOf(story.waitsAt());
                        }));
    assertThat(stages).containsAll(STAGES);
  }

  /** Somebody switches the machine off at the third step of the second case. */
  @Test
  void whereAStartWasBrokenOffTheNextOneGoesOnBehindTheLastStep() {
    TestClock.at("2027-06-02T10:00");
    var stories = demo.cases().stream().filter(each -> each.steps().size() <= 7).limit(3).toList();
    var second = stories.get(1);
    var broken =
        new DemoCase(
            second.title(),
            second.began(),
            second.waitsAt(),
            second.steps().stream()
                .map(step -> second.steps().indexOf(step) == 2 ? brokenOff(step) : step)
                .toList());
    assertThat(stories).allMatch(story -> story.steps().size() > 2);
    var before = references();

    assertThatThrownBy(() -> demo.play(List.of(stories.get(0), broken, stories.get(2))))
        .isInstanceOf(InternalError.class);
    assertThat(references()).hasSize(before.size() + 2);

    var nextStart = beans.createBean(DemoCases.class);
    assertThat(nextStart.isNeeded()).isTrue();
    nextStart.play(stories);
    assertThat(nextStart.isNeeded()).isFalse();
    var played = references();
    played.removeAll(before);
    assertThat(played).hasSize(3);
    assertThat(played.stream().map(this::openSteps))
        .containsExactlyInAnyOrderElementsOf(
            stories.stream().map(story -> story.waitsAt().stream().sorted().toList()).toList());
  }

  private static DemoCase.Filled brokenOff(DemoCase.Filled step) {
    var killed =
        new AbstractMap<String, Object>() {
          @Override
          public Set<Entry<String, Object>> entrySet() {
            throw new InternalError("The machine was switched off");
          }
        };
    return new DemoCase.Filled(step.step(), step.as(), step.day(), step.at(), killed);
  }

  private Set<String> references() {
    return new HashSet<>(
        database.queryForList("select case_reference from case_files", String.class));
  }

  private List<String> openSteps(String reference) {
    return tasks.createTaskQuery().processInstanceBusinessKey(reference).list().stream()
        // Reasons for dates that have passed wait beside the stages.
        .filter(task -> !stageOf(task).equals("deadline"))
        .map(Task::getTaskDefinitionKey)
        .sorted()
        .toList();
  }

  /** The clock of the demo is never seen by anybody who works. */
  @Test
  void peopleAndTheDemoTakeTurns() throws Exception {
    ClockUtil.reset();
    var story = demo.cases().stream().filter(each -> each.steps().size() == 7).findFirst();
    var played = CompletableFuture.supplyAsync(() -> demo.play(story.orElseThrow(), demo.today()));
    var turn = demo.turnOfPeople();
    var turns = 0;
    while (!played.isDone()) {
      turn.lock();
      try {
        assertThat(ClockUtil.getCurrentTime()).isCloseTo(new Date(), 60_000);
        turns++;
      } finally {
        turn.unlock();
      }
      Thread.sleep(1);
    }
    assertThat(played.get()).startsWith("HSB-");
    assertThat(turns).isGreaterThan(6);
  }

  @Test
  void todayIsTheLastWorkingDayOfWhichTheMorningIsOver() {
    TestClock.at("2027-03-27T10:00");
    assertThat(demo.today()).isEqualTo("2027-03-25");
    TestClock.at("2027-03-31T08:59");
    assertThat(demo.today()).isEqualTo("2027-03-30");
    TestClock.at("2027-03-31T09:00");
    assertThat(demo.today()).isEqualTo("2027-03-31");
  }

  @Test
  void noStoryGoesBackInTimeOrAheadOfIt() {
    var began = demo.today();
    assertThat(demo.cases())
        .allSatisfy(
            story -> {
              assertThat(story.steps().stream().map(step -> step.moment(began, workingDays)))
                  .isSorted();
              assertThat(story.steps()).allMatch(step -> step.day() <= story.began());
            });
  }

  @Test
  void eachChildIsAnotherChild() {
    assertThat(demo.cases().stream().flatMap(story -> named(story, "childName")))
        .doesNotHaveDuplicates()
        .hasSizeGreaterThan(10);
    assertThat(demo.cases().stream().flatMap(story -> named(story, "dateOfBirth")))
        .doesNotHaveDuplicates()
        .hasSizeGreaterThan(10);
  }

  private static Stream<Object> named(DemoCase story, String key) {
    return Stream.of(story.steps().get(0).answers())
        .map(answers -> answers.get(key))
        .filter(Objects::nonNull);
  }

  private String stageOf(Task task) {
    return repository.getProcessDefinition(task.getProcessDefinitionId()).getKey();
  }
}
